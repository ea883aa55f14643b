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

    /**
     * The same for the use of one attribute by its accessor.
     *
     * @param slot the attribute's, one of them for an embedded object
     */
    default void load(Object reference, int slot) {
        load(reference);
    }

    /** Whether the row is loaded but for some attributes. */
    default boolean isPartial() {
        return false;
    }

    /** Whether an attribute is still to be loaded. */
    default boolean isDeferred(int slot) {
        return true;
    }

    /** This loader with what is left for it to do now, which loading does not change: to be put back when the loading is undone. */
    default ReferenceLoader copy() {
        return this;
    }
}
