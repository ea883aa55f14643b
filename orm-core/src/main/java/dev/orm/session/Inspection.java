package dev.orm.session;

import dev.orm.mapping.EntityMapping;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of one object at the moment it was asked; nothing was loaded or written for it. Does not change, but holds values of
 * the object.
 *
 * @param mapping   how its class is mapped
 * @param lifecycle where it stands towards the session
 * @param id        its identifier, or null while it has none
 * @param unloaded  the names of attributes whose values were not loaded yet; of a reference that was not loaded, all but the identifier
 * @param changes   the attributes that differ from the object's row, as far as the session knows it; empty for objects that are not persistent
 */
public record Inspection(
        EntityMapping<?> mapping,
        Lifecycle lifecycle,
        @Nullable Object id,
        Set<String> unloaded,
        Map<String, Change> changes) {

    /** Copies the collections in their order. */
    public Inspection {
        unloaded = Collections.unmodifiableSet(new LinkedHashSet<>(unloaded));
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /**
     * What became of the value of an attribute.
     *
     * @param before the value of the row, as it was read or written last; for a to-many relation the elements there were
     * @param now    the value of the object; for a to-many relation the elements there are
     */
    public record Change(@Nullable Object before, @Nullable Object now) {

        /** Says nothing of the values, which may be secret. */
        @Override
        public String toString() {
            return "changed";
        }
    }

    /** Names what is unloaded and changed, without values. */
    @Override
    public String toString() {
        return lifecycle + " " + mapping.name() + (unloaded.isEmpty() ? "" : ", unloaded " + unloaded)
                + (changes.isEmpty() ? "" : ", changed " + changes.keySet());
    }
}
