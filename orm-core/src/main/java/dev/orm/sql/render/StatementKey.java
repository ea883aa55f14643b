package dev.orm.sql.render;

import org.jspecify.annotations.Nullable;

/**
 * The shape of a statement: everything its text depends on and none of its values. Statements of equal keys have one
 * text. An immutable value.
 */
public final class StatementKey {

    private final Object[] tokens;
    private final int size;
    private final int hash;

    /** Takes the array over; only the first {@code size} elements count. */
    StatementKey(Object[] tokens, int size, int hash) {
        this.tokens = tokens;
        this.size = size;
        this.hash = hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof StatementKey that && hash == that.hash && size == that.size && sameTokens(that);
    }

    private boolean sameTokens(StatementKey that) {
        for (int i = 0; i < size; i++) {
            Object token = tokens[i];
            Object other = that.tokens[i];
            if (token != other && !token.equals(other)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : "·").append(tokens[i]);
        }
        return text.toString();
    }
}
