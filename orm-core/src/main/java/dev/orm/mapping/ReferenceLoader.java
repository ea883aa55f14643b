package dev.orm.mapping;

/**
 * Loads an entity that is so far only known by its id. Called by a reference before its first intercepted use; after a
 * return the reference is an ordinary entity.
 *
 * <p>As thread-safe as the session behind it: used by one thread.
 */
@FunctionalInterface
public interface ReferenceLoader {

    /**
     * Fills the attributes of the reference and takes its loader away.
     *
     * @param reference an instance of a generated {@link EntityReference} class
     * @throws RuntimeException if the row is gone or there is no session any more
     */
    void load(Object reference);
}
