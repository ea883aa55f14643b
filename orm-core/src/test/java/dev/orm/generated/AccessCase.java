package dev.orm.generated;

import dev.orm.mapping.EntityAccess;
import dev.orm.mapping.EntityMapping;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entity under both accesses, and values to try.
 *
 * @param generated its mapping with the generated access
 * @param reflective its mapping with the reflective access
 * @param values for each attribute at least two values that differ
 */
record AccessCase<E>(EntityMapping<E> generated, EntityMapping<E> reflective, Map<String, List<Object>> values) {

    /** The accesses, the generated one first. */
    List<EntityAccess<E>> accesses() {
        return List.of(generated.access(), reflective.access());
    }

    List<Object> values(String path) {
        List<Object> found = values.get(path);
        if (found == null) {
            throw new IllegalStateException("No values for " + this + "." + path);
        }
        return found;
    }

    static <E> @Nullable Object get(EntityAccess<E> access, E entity, String path) {
        return access.get(entity, access.paths().indexOf(path));
    }

    static <E> void set(EntityAccess<E> access, E entity, String path, @Nullable Object value) {
        access.set(entity, access.paths().indexOf(path), value);
    }

    @Override
    public String toString() {
        return generated.name();
    }
}
