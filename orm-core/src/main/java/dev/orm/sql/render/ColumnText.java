package dev.orm.sql.render;

import dev.orm.sql.Source;

/** The text of columns, with the alias of the table that has them. */
final class ColumnText {

    private final Names names;
    private final SourceScopes scopes;

    ColumnText(Names names, SourceScopes scopes) {
        this.names = names;
        this.scopes = scopes;
    }

    /** A key that the parent holds too is read from the row itself where that row was joined on purpose. */
    ResolvedColumn column(Source source, String attribute) {
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
        return text(test.column()) + test.test();
    }

    String text(ResolvedColumn column) {
        Scope.Placed place = scopes.resolve(column.owner());
        if (place == null) {
            return new ScalarPath(scopes, names).text(column);
        }
        scopes.mention(column.owner(), place);
        return place.alias + "." + column.name();
    }
}
