package dev.orm.sql.render;

import dev.orm.sql.Expression;
import dev.orm.sql.Source;

/** The text of columns, with the alias of the table that has them, and of the expressions that stand for some. */
final class ColumnText {

    private final TextWriter text;
    private final Names names;
    private final SourceScopes scopes;
    private final ValueText values;
    private final ExpressionNesting expressions = new ExpressionNesting();

    ColumnText(TextWriter text, Names names, SourceScopes scopes, ValueText values) {
        this.text = text;
        this.names = names;
        this.scopes = scopes;
        this.values = values;
    }

    /** A column as an item of the text; in DDL about one table it goes without that table. */
    String reference(Source source, String attribute) {
        ResolvedColumn column = column(source, attribute);
        return values.isUnqualified() ? column.name() : text(column);
    }

    /** Checks that a select does not read what an expression around it is about. */
    void requireApart(Source read) {
        expressions.requireApart(read);
    }

    /** A key that the parent holds too is read from the row itself where that row was joined on purpose. */
    private ResolvedColumn column(Source source, String attribute) {
        ResolvedColumn column = names.column(source, attribute);
        if (column.owner() == source || !scopes.isJoined(source)) {
            return column;
        }
        for (ColumnPair pair : scopes.pathJoin(source).on()) {
            if (pair.left().equals(column.name())) {
                return new ResolvedColumn(source, pair.right(), column.type());
            }
        }
        return column;
    }

    /** Whether a row is of the class that a source sees it as. */
    String isA(Source narrowed) {
        ClassTest test = names.isA(narrowed);
        return qualified(test.column()) + test.test();
    }

    /** A column, or the expression behind it: its values are constants of the mapping, and no parameters of the statement. */
    String text(ResolvedColumn column) {
        Expression<?> expression = column.expression();
        if (expression == null) {
            return qualified(column);
        }
        expressions.enter(column);
        String inlined = values.inline(() -> text.atom(expression));
        expressions.leave(column);
        return inlined;
    }

    private String qualified(ResolvedColumn column) {
        Scope.Placed place = scopes.resolve(column.owner());
        if (place == null) {
            return new ScalarPath(scopes, names).text(column);
        }
        scopes.mention(column.owner(), place);
        return place.alias + "." + column.name();
    }
}
