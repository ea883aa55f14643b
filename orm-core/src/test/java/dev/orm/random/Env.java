package dev.orm.random;

import org.jspecify.annotations.Nullable;

/**
 * The row at which each source of a statement stands, the sources of the statements around it included.
 *
 * @param rest what was bound before; null at the outermost
 * @param slot the source
 * @param row its row; all null where an outer join found no partner
 */
record Env(
        @Nullable Env rest, @Nullable Slot slot, @Nullable Object[] row) {

    static final Env EMPTY = new Env(null, null, new Object[0]);

    Env with(Slot slot, @Nullable Object[] row) {
        return new Env(this, slot, row);
    }

    @Nullable
    Object value(Slot wanted, int column) {
        for (Env env = this; env != null; env = env.rest) {
            if (env.slot == wanted) {
                return env.row[column];
            }
        }
        throw new IllegalStateException("The oracle has no row of " + wanted);
    }
}
