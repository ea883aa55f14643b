package dev.orm.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence that numbers rows.
 *
 * <p>A value taken from it stands for a block of {@code increment} ids that begins with the value.
 *
 * @param name      its name
 * @param schema    the schema it lives in, or null for the connection's
 * @param start     the first value
 * @param increment the distance from one value to the next, at least 1
 */
public record Sequence(Identifier name, @Nullable Identifier schema, long start, int increment) {

    /**
     * Checks the increment.
     *
     * @throws IllegalArgumentException when the increment is less than 1
     */
    public Sequence {
        if (increment < 1) {
            throw new IllegalArgumentException("The sequence " + name + " has the increment " + increment
                    + ": the allocation size must be at least 1");
        }
    }

    /** A sequence in the connection's schema; the name may stand in double quotes or backticks. */
    public Sequence(String name, long start, int increment) {
        this(Identifier.of(name), null, start, increment);
    }
}
