package dev.orm.mapping;

import dev.orm.mapping.source.MemberHandles;
import org.jspecify.annotations.Nullable;

/** A value reached by reflection from an entity: one of its members, or a part of an embedded object. */
sealed interface Property {

    @Nullable
    Object get(Object entity);

    void set(Object entity, @Nullable Object value);

    /** A member of the entity; null sets a primitive to zero. */
    record OfEntity(MemberHandles handles, @Nullable Object zero) implements Property {

        @Override
        public @Nullable Object get(Object entity) {
            return handles.get(entity);
        }

        @Override
        public void set(Object entity, @Nullable Object value) {
            handles.set(entity, value == null ? zero : value);
        }
    }

    /** A part of an embedded object, which is created when its first part is set and replaced if it is a record. */
    record OfEmbedded(Property holder, ValueShape shape, int part) implements Property {

        @Override
        public @Nullable Object get(Object entity) {
            Object embedded = holder.get(entity);
            return embedded == null ? null : shape.get(embedded, part);
        }

        @Override
        public void set(Object entity, @Nullable Object value) {
            Object embedded = holder.get(entity);
            if (embedded == null && value == null) {
                return;
            }
            Object before = embedded == null ? shape.empty() : embedded;
            Object after = shape.with(before, part, value);
            if (after != embedded) {
                holder.set(entity, after);
            }
        }
    }
}
