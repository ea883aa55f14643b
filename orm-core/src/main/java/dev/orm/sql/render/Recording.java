package dev.orm.sql.render;

import dev.orm.sql.EntityKeys;
import dev.orm.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement taken apart in one pass: its shape and its values.
 *
 * @param statement the statement
 * @param key its shape
 * @param values its values in the order of the text; a list predicate has one array per operand. They must not be
 *     changed.
 * @param keys what stands for entities that are compared with objects
 */
public record Recording(
        Statement<?> statement, StatementKey key, @Nullable Object[] values, EntityKeys keys) {

    /**
     * Takes a statement apart.
     *
     * @param spelling of the database that it is sent to
     * @throws IllegalStateException if the statement is not complete, one of its parameters has no value, or a value is given
     *     to one that it has not
     */
    public static Recording of(Statement<?> statement, SqlSpelling spelling) {
        return of(statement, spelling, EntityKeys.NONE);
    }

    /** The same for a statement about entities, which may be compared with objects. */
    public static Recording of(Statement<?> statement, SqlSpelling spelling, EntityKeys mapped) {
        EntityKeys keys = mapped == EntityKeys.NONE ? mapped : new StatementEntityKeys(mapped);
        StatementRecorder recorder = new StatementRecorder(spelling.bindsJsonKeys(), keys);
        statement.writeTo(recorder);
        if (recorder.hasParameters()) {
            requireValues(recorder.parameters());
            requireKnown(recorder.parameters());
        }
        return new Recording(statement, recorder.key(), recorder.values(), keys);
    }

    /** As {@link #ofText(Statement, SqlSpelling, EntityKeys)} for a statement that compares no entities with objects. */
    public static Recording ofText(Statement<?> statement, SqlSpelling spelling) {
        return ofText(statement, spelling, EntityKeys.NONE);
    }

    /**
     * Takes a statement apart whose text alone matters, so that parameters may be without a value.
     *
     * @throws IllegalStateException if the statement is not complete, or gives a value to a parameter it has not
     */
    public static Recording ofText(Statement<?> statement, SqlSpelling spelling, EntityKeys mapped) {
        EntityKeys keys = mapped == EntityKeys.NONE ? mapped : new StatementEntityKeys(mapped);
        StatementRecorder recorder = new StatementRecorder(spelling.bindsJsonKeys(), keys);
        statement.writeTo(recorder);
        if (recorder.hasParameters()) {
            requireKnown(recorder.parameters());
        }
        return new Recording(statement, recorder.key(), recorder.values(), keys);
    }

    private static void requireValues(ParameterValues parameters) {
        if (!parameters.missing().isEmpty()) {
            throw new IllegalStateException("The parameters " + parameters.missing() + " have no value"
                    + (parameters.given().isEmpty() ? "" : ", while there are values for " + parameters.given())
                    + "; give them one by bind(\"name\", value), or those of a change by Batch.of(change, values),"
                    + " before the statement is executed");
        }
    }

    /** A value that nothing takes is a slip in a name, and the condition that was meant by it may not be there at all. */
    private static void requireKnown(ParameterValues parameters) {
        if (!parameters.unknown().isEmpty()) {
            throw new IllegalStateException("bind gives a value to " + parameters.unknown()
                    + ", which the statement has no parameter for; its parameters are " + parameters.known()
                    + ". Correct the name, or leave the value out");
        }
    }

    @Override
    public String toString() {
        return statement.toString();
    }
}
