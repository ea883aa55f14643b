package dev.orm.sql.render;

import dev.orm.sql.Bindings;
import dev.orm.sql.NamedParameter;
import dev.orm.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Writes values: as parameters whose types the text around them tells or does not, or in their place as literals. */
final class ValueText {

    /** How values and columns are written. */
    enum Mode {
        /** Values as parameters. */
        PREPARED,
        /** Values as literals. */
        INLINE,
        /** Values as literals, columns without the table they are of. */
        INLINE_UNQUALIFIED
    }

    private final TextWriter text;
    private final SqlSpelling spelling;
    private Parameters parameters = new Parameters();
    private Mode mode;
    private final StatementTypes types;
    private final ParameterValues named = new ParameterValues();
    private boolean asRows;

    ValueText(TextWriter text, StatementTypes types, Mode mode) {
        this.text = text;
        this.spelling = text.spelling();
        this.types = types;
        this.mode = mode;
    }

    boolean isInline() {
        return mode != Mode.PREPARED;
    }

    boolean isUnqualified() {
        return mode == Mode.INLINE_UNQUALIFIED;
    }

    /** The parameters so far. */
    Parameters parameters() {
        return parameters;
    }

    /** What is written meanwhile with its values in their places: they are constants, and no parameters of the statement. */
    String inline(Runnable writing) {
        Mode outside = mode;
        Parameters around = parameters;
        mode = Mode.INLINE;
        parameters = new Parameters();
        String inlined = InlineValues.of(text.apart(writing), parameters.literals(spelling));
        parameters = around;
        mode = outside;
        return inlined;
    }

    SqlType<?> resolved(SqlType<?> type) {
        return types.resolved(type);
    }

    /** A value beside something that tells its type. */
    void bind(SqlType<?> type, @Nullable Object value) {
        SqlType<?> resolved = resolved(type);
        String parameter = spelling.parameterText(resolved);
        String typed = asRows && parameter.equals("?") ? spelling.parameter(resolved) : parameter;
        add(resolved.written(typed), resolved, value);
    }

    /** A value beside nothing that tells its type. */
    void bindTyped(SqlType<?> type, @Nullable Object value) {
        SqlType<?> resolved = resolved(type);
        String parameter = isUnqualified() ? "?" : spelling.parameter(resolved);
        add(resolved.written(parameter), resolved, value);
    }

    /** A value that the statement around it knows by a name. */
    void parameter(NamedParameter<?> parameter) {
        SqlType<?> resolved = resolved(parameter.type());
        add(spelling.parameter(resolved), resolved, named.value(parameter));
    }

    void add(String parameter, SqlType<?> type, @Nullable Object value) {
        parameters.add(type, value);
        text.append(parameter);
    }

    void begin(Bindings bindings) {
        named.begin(bindings);
    }

    void end() {
        named.end();
    }

    /** From now on values stand where no column tells their types, or do so no more. */
    void asRows(boolean on) {
        asRows = on;
    }
}
