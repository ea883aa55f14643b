package dev.orm.mapping;

import java.io.NotSerializableException;
import org.jspecify.annotations.Nullable;

/**
 * What the generated reference subclass of an entity implements: the instance stands for a row that may not be loaded
 * yet.
 *
 * <p>Used by one thread, like every entity of a session.
 */
public interface EntityReference {

    /** The loader to call before the first use, or null when the instance is loaded. */
    @Nullable
    ReferenceLoader ormLoader();

    /** Sets the loader; null says that the instance is loaded. */
    void ormLoader(@Nullable ReferenceLoader loader);

    /** Whether the instance still waits for its row. */
    static boolean isUnloaded(@Nullable Object instance) {
        ReferenceLoader loader = instance instanceof EntityReference reference ? reference.ormLoader() : null;
        return loader != null && !loader.isPartial();
    }

    /** Whether the instance has its row but for some attributes. */
    static boolean isPartial(@Nullable Object instance) {
        ReferenceLoader loader = instance instanceof EntityReference reference ? reference.ormLoader() : null;
        return loader != null && loader.isPartial();
    }

    /**
     * Lets Java's serialization write an instance only when all of its row is there: what is missing would be read back as if the row held nothing.
     *
     * @throws NotSerializableException if anything is still to be loaded
     */
    static void requireWhole(EntityReference instance) throws NotSerializableException {
        if (instance.ormLoader() != null) {
            throw new NotSerializableException("A "
                    + instance.getClass().getSuperclass().getSimpleName()
                    + (isUnloaded(instance)
                            ? " is referred to but not loaded"
                            : " lacks attributes that were left out of its query")
                    + ", and would be read back as if its row held nulls. Load it before (joined(...), selectin(...), undefer(...)),"
                    + " or serialize records of what is needed.");
        }
    }

    /** Whether the value of an attribute of an instance is not known, so that the field holds nothing of the row. */
    static boolean isDeferred(@Nullable Object instance, int slot) {
        ReferenceLoader loader = instance instanceof EntityReference reference ? reference.ormLoader() : null;
        return loader != null && loader.isDeferred(slot);
    }
}
