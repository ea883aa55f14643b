package dev.orm.event;

/**
 * Makes the listeners that entities name in {@code @EntityListeners}; one instance of each class serves all entities of a registry, made when it is
 * first called. An application with a container hands listeners out from there, so that they can have collaborators.
 */
@FunctionalInterface
public interface ListenerFactory {

    /** The listener of a class, which must be thread-safe if sessions of several threads call it. */
    Object listener(Class<?> type);
}
