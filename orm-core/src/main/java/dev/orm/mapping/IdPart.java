package dev.orm.mapping;

import org.jspecify.annotations.Nullable;

/** Where an entity holds one part of its id. */
sealed interface IdPart {

    @Nullable
    Object get(Object entity);

    void set(Object entity, @Nullable Object value);

    /** In an attribute. */
    record InAttribute(EntityAccess<Object> access, int slot) implements IdPart {

        @Override
        public @Nullable Object get(Object entity) {
            return access.get(entity, slot);
        }

        @Override
        public void set(Object entity, @Nullable Object value) {
            access.set(entity, slot, value);
        }
    }

    /** In the id of the entity a relation refers to; only the relation can change it. */
    record InRelation(EntityAccess<Object> access, int slot, EntityMapping<?> target, int index) implements IdPart {

        @Override
        public @Nullable Object get(Object entity) {
            Object related = access.get(entity, slot);
            return related == null ? null : target.id().value(related, index);
        }

        @Override
        public void set(Object entity, @Nullable Object value) {}
    }
}
