package dev.orm.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Something to do at moments in the life of all entities of a type, whatever their annotations say: what Jakarta Persistence calls a default listener.
 *
 * <pre>{@code
 * EntityListener<Dated> dates = EntityListener.on(LifecycleEvent.PRE_PERSIST, Dated.class, dated -> dated.setCreated(clock.instant()));
 * }</pre>
 *
 * <p>Default listeners are called in the order they were given, before the listeners and methods that the entity's annotations name. Immutable, and
 * thread-safe if the action is: sessions of several threads call it.
 *
 * @param type entities of this class, or of classes that extend or implement it
 * @param events when it is called
 * @param action what it does; an exception it throws ends the flush, or the query, that called it
 */
public record EntityListener<T>(Class<T> type, Set<LifecycleEvent> events, Consumer<? super T> action) {

    /** @throws IllegalArgumentException if there is no moment at which it would be called */
    public EntityListener {
        if (events.isEmpty()) {
            throw new IllegalArgumentException(
                    "A listener to " + type.getSimpleName() + " names no event, so it would never be called: name one");
        }
        events = Set.copyOf(EnumSet.copyOf(events));
    }

    /** A listener to one moment. */
    public static <T> EntityListener<T> on(LifecycleEvent event, Class<T> type, Consumer<? super T> action) {
        return new EntityListener<>(type, Set.of(event), action);
    }

    /** A listener to several moments. */
    public static <T> EntityListener<T> on(List<LifecycleEvent> events, Class<T> type, Consumer<? super T> action) {
        return new EntityListener<>(type, Set.copyOf(events), action);
    }

    /**
     * Calls the action.
     *
     * @throws ClassCastException if the entity is not of the type
     */
    public void call(Object entity) {
        action.accept(type.cast(entity));
    }
}
