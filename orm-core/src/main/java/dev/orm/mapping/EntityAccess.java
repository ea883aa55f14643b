package dev.orm.mapping;

import dev.orm.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the attributes of one entity class by slot. The annotation processor generates a subclass named
 * {@code <Entity>_Access} beside the entity; where there is none, a reflective one does the same.
 *
 * <p>Slot {@code i} is the attribute at {@code paths().get(i)}. Implementations are stateless and thread-safe; the
 * entities they work on are not.
 *
 * @param <E> the entity class
 */
public abstract class EntityAccess<E> {

    private @Nullable SqlType<Object> @Nullable [] types;

    /** For generated and reflective implementations. */
    protected EntityAccess() {}

    /** Says how the values of each slot are compared and copied; null for relations. Called once, before the first use. */
    final void types(@Nullable SqlType<Object>[] bySlot) {
        types = bySlot;
    }

    private SqlType<Object> type(int slot) {
        SqlType<Object> type = types == null ? null : types[slot];
        if (type == null) {
            throw new IllegalStateException(describe(slot) + " has no type of its own; compile the entity again");
        }
        return type;
    }

    private String describe(int slot) {
        return type().getSimpleName() + "." + paths().get(slot);
    }

    /** A value of an attribute that later changes inside the given one do not reach. */
    @SuppressWarnings("unchecked") // a copy is of the class of what it is a copy of
    protected final <T> @Nullable T copied(int slot, @Nullable T value) {
        try {
            return value == null ? null : (T) type(slot).copy(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(describe(slot) + " cannot be copied: " + e.getMessage(), e);
        }
    }

    /** Whether two values of an attribute are the same to the database. */
    protected final boolean isSame(int slot, @Nullable Object a, @Nullable Object b) {
        try {
            return a == null || b == null ? a == b : type(slot).sameValue(a, b);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(describe(slot) + " cannot be compared: " + e.getMessage(), e);
        }
    }

    /** The entity class. */
    public abstract Class<E> type();

    /** The attribute of each slot, leaves of embedded objects as dotted paths, relations by their name. */
    public abstract List<String> paths();

    /** A new instance by the no-argument constructor. */
    public abstract E newInstance();

    /** Whether {@link #newReference} works: false for final classes, and always without generated code. */
    public abstract boolean supportsReferences();

    /**
     * An unloaded instance that calls the loader on its first use.
     *
     * @throws UnsupportedOperationException if {@link #supportsReferences()} is false
     */
    public abstract E newReference(ReferenceLoader loader);

    /** The value of an attribute, which never triggers loading; null for a part of an embedded object that is null. */
    public abstract @Nullable Object get(E entity, int slot);

    /**
     * Writes an attribute. An embedded object is created when the first of its parts is written, a record is rebuilt
     * with the one component changed; null sets a primitive to zero.
     */
    public abstract void set(E entity, int slot, @Nullable Object value);

    /**
     * Writes several attributes at once. The parts of an embedded object are put together before it is made, so that a
     * record which refuses to be incomplete can be written; one whose parts are all null becomes null.
     *
     * @param slots which attributes to write
     * @param values by slot; what other slots hold does not matter
     */
    public abstract void setAll(E entity, BitSet slots, @Nullable Object[] values);

    /**
     * Fills the basic attributes of an entity from the current row. An embedded object whose columns are all NULL
     * becomes null.
     *
     * @param columns the 1-based index in the row for each slot, 0 for what the row does not hold and for relations
     * @param types the type to read each slot with
     * @throws SQLException from the driver
     */
    public abstract void read(E entity, ResultSet row, int[] columns, SqlType<?>[] types) throws SQLException;

    /**
     * A copy of the values of all slots except to-many relations, for {@link #changes}, {@link #snapshotValue} and
     * {@link #restore} of this access only.
     */
    public abstract Object snapshot(E entity);

    /**
     * The slots whose value differs from the snapshot, or null if there are none; to-one relations are compared by
     * identity.
     */
    public abstract @Nullable BitSet changes(E entity, Object snapshot);

    /** The value a slot had when the snapshot was taken. */
    public abstract @Nullable Object snapshotValue(Object snapshot, int slot);

    /** Writes all values of the snapshot back into the entity. */
    public abstract void restore(E entity, Object snapshot);
}
