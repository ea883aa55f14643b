package dev.orm.sql.render;

import dev.orm.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement taken apart in one pass: its shape and its values.
 *
 * @param statement the statement
 * @param key its shape
 * @param values its values in the order of the text; a list predicate has one array per operand. They must not be
 *     changed.
 */
public record Recording(
        Statement<?> statement, StatementKey key, @Nullable Object[] values) {

    /**
     * Takes a statement apart.
     *
     * @param spelling of the database that it is sent to
     * @throws IllegalStateException if the statement is not complete, or one of its parameters has no value
     */
    public static Recording of(Statement<?> statement, SqlSpelling spelling) {
        StatementRecorder recorder = new StatementRecorder(spelling.bindsJsonKeys());
        statement.writeTo(recorder);
        if (recorder.hasMissing()) {
            throw new IllegalStateException("The parameters " + recorder.missing() + " have no value"
                    + (recorder.given().isEmpty() ? "" : ", while there are values for " + recorder.given())
                    + "; give them one by bind(\"name\", value), or those of a change by Batch.of(change, values),"
                    + " before the statement is executed");
        }
        return new Recording(statement, recorder.key(), recorder.values());
    }

    /**
     * Takes a statement apart whose text alone matters, so that parameters may be without a value.
     *
     * @throws IllegalStateException if the statement is not complete
     */
    public static Recording ofText(Statement<?> statement, SqlSpelling spelling) {
        StatementRecorder recorder = new StatementRecorder(spelling.bindsJsonKeys());
        statement.writeTo(recorder);
        return new Recording(statement, recorder.key(), recorder.values());
    }

    @Override
    public String toString() {
        return statement.toString();
    }
}
