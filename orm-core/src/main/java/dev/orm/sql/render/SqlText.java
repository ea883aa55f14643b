package dev.orm.sql.render;

import dev.orm.sql.Expression;
import dev.orm.sql.Statement;

/** The texts of statements and expressions: with parameters for the driver, with literals for views, DDL and logs. */
public final class SqlText {

    private SqlText() {}

    /**
     * The text of a recorded statement, which serves all statements of the same shape.
     *
     * @throws IllegalStateException if the statement uses a source that it does not read, or joins in a way that has no
     *     meaning
     */
    public static RenderedSql render(Recording recording, Names names, SqlSpelling spelling) {
        TextWriter text = new TextWriter(names, spelling, ValueText.Mode.PREPARED, recording.keys());
        recording.statement().writeTo(text);
        if (!text.parameters().follow(recording.values())) {
            throw new IllegalStateException(
                    "The parameters of the text do not follow the order in which they were recorded: " + text.text());
        }
        AmbientParameters.Settled settled = text.ambient().settle(text.text(), text.parameters());
        return new RenderedSql(
                settled, recording.values().length, text.ambient().values(), text.results());
    }

    /**
     * The text of a statement with its values as literals, for views and logs.
     *
     * @throws IllegalArgumentException if a value has no literal
     */
    public static String inline(Statement<?> statement, Names names, SqlSpelling spelling) {
        TextWriter text = new TextWriter(names, spelling, ValueText.Mode.INLINE);
        statement.writeTo(text);
        return inlined(text, spelling);
    }

    /**
     * The text of an expression with its values as literals and its columns without the table they are of, for what DDL says of one table.
     *
     * @throws IllegalArgumentException if a value has no literal
     */
    public static String inline(Expression<?> expression, Names names, SqlSpelling spelling) {
        TextWriter text = new TextWriter(names, spelling, ValueText.Mode.INLINE_UNQUALIFIED);
        expression.writeTo(text);
        return inlined(text, spelling);
    }

    private static String inlined(TextWriter text, SqlSpelling spelling) {
        return InlineValues.of(text.text(), text.parameters().literals(spelling));
    }
}
