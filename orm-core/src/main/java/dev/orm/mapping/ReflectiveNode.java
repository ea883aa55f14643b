package dev.orm.mapping;

import dev.orm.type.SqlType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A member of an entity as reflective access sees it: a slot, or an embedded object whose parts are slots. */
sealed interface ReflectiveNode {

    /** Values to write into an entity, by slot: a row, or a snapshot. */
    interface Values {

        boolean has(int slot);

        @Nullable
        Object get(int slot) throws SQLException;

        /** The embedded object to write into, if there is one; {@code current} is what the entity holds. */
        @Nullable
        Object embedded(int embedded, @Nullable Object current);

        /** Whether an embedded object stays although all its values are null. */
        boolean keepsEmpty();
    }

    /** Whether there is a value for this member, or for a part of it. */
    boolean isIn(Values values);

    /** Writes what there is into the entity. */
    void write(Object entity, Values values) throws SQLException;

    /** What the member becomes; {@code current} is what it is. */
    @Nullable
    Object value(@Nullable Object current, Values values) throws SQLException;

    Property property();

    /** An attribute; {@code type} is null for a relation. */
    record Slot(int index, Property property, @Nullable SqlType<Object> type, boolean toMany)
            implements ReflectiveNode {

        @Override
        public boolean isIn(Values values) {
            return values.has(index);
        }

        @Override
        public void write(Object entity, Values values) throws SQLException {
            if (values.has(index)) {
                property.set(entity, values.get(index));
            }
        }

        @Override
        public @Nullable Object value(@Nullable Object current, Values values) throws SQLException {
            return values.has(index) ? values.get(index) : current;
        }
    }

    /** An embedded object; {@code index} numbers the embedded objects of the entity. */
    record Embedded(int index, Property property, ValueShape shape, List<ReflectiveNode> parts)
            implements ReflectiveNode {

        @Override
        public boolean isIn(Values values) {
            return parts.stream().anyMatch(part -> part.isIn(values));
        }

        @Override
        public void write(Object entity, Values values) throws SQLException {
            if (isIn(values)) {
                property.set(entity, value(property.get(entity), values));
            }
        }

        @Override
        public @Nullable Object value(@Nullable Object current, Values values) throws SQLException {
            if (!isIn(values)) {
                return current;
            }
            Object target = values.embedded(index, current);
            @Nullable Object[] own = new @Nullable Object[parts.size()];
            boolean any = values.keepsEmpty() && target != null;
            for (int i = 0; i < own.length; i++) {
                own[i] = parts.get(i).value(target == null ? null : shape.get(target, i), values);
                any |= own[i] != null;
            }
            return any ? shape.of(own, target) : null;
        }
    }

    /** Makes the nodes of an entity, numbering slots and embedded objects in the order of declaration. */
    final class Reader {

        private final List<Slot> slots = new ArrayList<>();
        private final List<Embedded> embedded = new ArrayList<>();
        private int embeddedCount;

        List<ReflectiveNode> read(List<Draft> members) {
            List<ReflectiveNode> nodes = new ArrayList<>();
            for (Draft draft : members) {
                Class<?> type = Objects.requireNonNull(draft.member().type());
                nodes.add(node(draft, new Property.OfEntity(draft.member().handles(), Primitives.zero(type))));
            }
            return List.copyOf(nodes);
        }

        List<Slot> slots() {
            return List.copyOf(slots);
        }

        List<Embedded> embedded() {
            return List.copyOf(embedded);
        }

        private ReflectiveNode node(Draft draft, Property property) {
            if (draft instanceof EmbeddedDraft part) {
                return embedded(part, property);
            }
            SqlType<Object> type = draft instanceof BasicDraft basic ? basic.erasedType() : null;
            Slot slot = new Slot(
                    slots.size(),
                    property,
                    type,
                    draft instanceof ToManyDraft || draft instanceof ElementCollectionDraft);
            slots.add(slot);
            return slot;
        }

        private Embedded embedded(EmbeddedDraft draft, Property property) {
            int index = embeddedCount++;
            ValueShape shape = ValueShape.of(draft);
            List<ReflectiveNode> parts = new ArrayList<>();
            for (Draft part : draft.parts()) {
                parts.add(node(part, new Property.OfEmbedded(property, shape, parts.size())));
            }
            Embedded node = new Embedded(index, property, shape, List.copyOf(parts));
            embedded.add(node);
            return node;
        }
    }
}
