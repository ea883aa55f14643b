package dev.orm.mapping;

import dev.orm.mapping.source.Construction;
import dev.orm.type.SqlType;
import java.lang.reflect.Modifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Access to the attributes of an entity by reflection, where there is no generated code. */
final class ReflectiveAccess<E> extends EntityAccess<E> {

    private final Class<E> type;
    private final @Nullable Construction construction;
    private final List<String> paths;
    private final List<ReflectiveNode> members;
    private final ReflectiveNode.Slot[] slots;
    private final ReflectiveNode.Embedded[] embedded;

    ReflectiveAccess(Class<E> type, List<Draft> members) {
        ReflectiveNode.Reader reader = new ReflectiveNode.Reader();
        this.type = type;
        this.construction = Modifier.isAbstract(type.getModifiers()) ? null : Construction.of(type);
        this.paths = EmbeddedDraft.flat(members).map(Draft::path).toList();
        this.members = reader.read(members);
        this.slots = reader.slots().toArray(ReflectiveNode.Slot[]::new);
        this.embedded = new ReflectiveNode.Embedded[reader.embedded().size()];
        reader.embedded().forEach(node -> this.embedded[node.index()] = node);
    }

    @Override
    public Class<E> type() {
        return type;
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public E newInstance() {
        if (construction == null) {
            throw new UnsupportedOperationException(
                    type.getName() + " is abstract: rows become instances of its subclasses");
        }
        return type.cast(construction.newInstance());
    }

    @Override
    public boolean supportsReferences() {
        return false;
    }

    @Override
    public E newReference(ReferenceLoader loader) {
        throw new UnsupportedOperationException("There is no generated code for " + type.getName()
                + ", so its instances cannot load themselves: run the annotation processor on it");
    }

    @Override
    public @Nullable Object get(E entity, int slot) {
        return slots[slot].property().get(entity);
    }

    @Override
    public void set(E entity, int slot, @Nullable Object value) {
        slots[slot].property().set(entity, value);
    }

    @Override
    public void setAll(E entity, BitSet written, @Nullable Object[] values) {
        write(entity, new Assigned(written, values));
    }

    @Override
    public void read(E entity, ResultSet row, int[] columns, SqlType<?>[] types) throws SQLException {
        Row values = new Row(row, columns, types);
        for (ReflectiveNode member : members) {
            member.write(entity, values);
        }
    }

    @Override
    public Object snapshot(E entity) {
        @Nullable Object[] snapshot = new @Nullable Object[slots.length + embedded.length];
        for (int i = 0; i < slots.length; i++) {
            snapshot[i] = copy(
                    slots[i], slots[i].toMany() ? null : slots[i].property().get(entity));
        }
        for (int i = 0; i < embedded.length; i++) {
            snapshot[slots.length + i] = embedded[i].property().get(entity);
        }
        return snapshot;
    }

    @Override
    public @Nullable BitSet changes(E entity, Object snapshot) {
        @Nullable Object[] before = (@Nullable Object[]) snapshot;
        BitSet changes = null;
        for (int i = 0; i < slots.length; i++) {
            if (!slots[i].toMany()
                    && !isSame(slots[i], before[i], slots[i].property().get(entity))) {
                changes = changes == null ? new BitSet(slots.length) : changes;
                changes.set(i);
            }
        }
        return changes;
    }

    @Override
    public @Nullable Object snapshotValue(Object snapshot, int slot) {
        return ((@Nullable Object[]) snapshot)[slot];
    }

    @Override
    public void restore(E entity, Object snapshot) {
        write(entity, new Restored(slots, (@Nullable Object[]) snapshot));
    }

    private void write(E entity, ReflectiveNode.Values values) {
        try {
            for (ReflectiveNode member : members) {
                member.write(entity, values);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Nothing is read from a row here", e);
        }
    }

    private static @Nullable Object copy(ReflectiveNode.Slot slot, @Nullable Object value) {
        return value == null || slot.type() == null ? value : slot.type().copy(value);
    }

    private static boolean isSame(ReflectiveNode.Slot slot, @Nullable Object before, @Nullable Object now) {
        if (before == now || before == null || now == null || slot.type() == null) {
            return before == now;
        }
        return slot.type().sameValue(before, now);
    }

    /** The columns of the current row. */
    private record Row(ResultSet row, int[] columns, SqlType<?>[] types) implements ReflectiveNode.Values {

        @Override
        public boolean has(int slot) {
            return columns[slot] > 0;
        }

        @Override
        public @Nullable Object get(int slot) throws SQLException {
            return types[slot].read(row, columns[slot]);
        }

        @Override
        public @Nullable Object embedded(int embedded, @Nullable Object current) {
            return current;
        }

        @Override
        public boolean keepsEmpty() {
            return false;
        }
    }

    /** Values for some slots. */
    private record Assigned(BitSet slots, @Nullable Object[] values) implements ReflectiveNode.Values {

        @Override
        public boolean has(int slot) {
            return slots.get(slot);
        }

        @Override
        public @Nullable Object get(int slot) {
            return values[slot];
        }

        @Override
        public @Nullable Object embedded(int embedded, @Nullable Object current) {
            return current;
        }

        @Override
        public boolean keepsEmpty() {
            return false;
        }
    }

    /** A snapshot: a value for each slot, then the embedded objects themselves. */
    private record Restored(
            ReflectiveNode.Slot[] slots, @Nullable Object[] snapshot) implements ReflectiveNode.Values {

        @Override
        public boolean has(int slot) {
            return !slots[slot].toMany();
        }

        @Override
        public @Nullable Object get(int slot) {
            return copy(slots[slot], snapshot[slot]);
        }

        @Override
        public @Nullable Object embedded(int embedded, @Nullable Object current) {
            return snapshot[slots.length + embedded];
        }

        @Override
        public boolean keepsEmpty() {
            return true;
        }
    }
}
