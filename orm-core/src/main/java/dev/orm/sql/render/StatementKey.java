package dev.orm.sql.render;

import java.util.Arrays;
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

    /** The same shape without room for more. */
    StatementKey compact() {
        return size == tokens.length ? this : new StatementKey(Arrays.copyOf(tokens, size), size, hash);
    }

    /** About how many characters it holds. */
    long weight() {
        long weight = 4L * size;
        for (int i = 0; i < size; i++) {
            weight += length(tokens[i]);
        }
        return weight;
    }

    private static long length(Object token) {
        Object part = token instanceof Withheld withheld ? withheld.part() : token;
        return part instanceof String text ? text.length() : 0;
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

    /** The shape as a log may show it: without names that the statement gives itself, and without constants in its text. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            Object token = tokens[i];
            text.append(i == 0 ? "" : "·").append(token instanceof String given ? Constants.hiddenIn(given) : token);
        }
        return text.toString();
    }
}
