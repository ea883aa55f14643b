package dev.orm.schema;

import java.util.stream.Collectors;

/** Writes the statements that create indexes. */
final class IndexText {

    private final DdlSpelling spelling;
    private final DdlNames names;

    IndexText(DdlSpelling spelling) {
        this.spelling = spelling;
        this.names = new DdlNames(spelling);
    }

    /** Whether the index is meant for this database. */
    boolean isFor(Index index) {
        return index.storage().dialects().isEmpty()
                || index.storage().dialects().contains(spelling.name());
    }

    String create(Table table, Index index) {
        Index.Storage storage = index.storage();
        StringBuilder text = new StringBuilder("create ")
                .append(index.unique() ? "unique index " : "index ")
                .append(spelling.indexKind(index))
                .append(createdName(table, index))
                .append(" on ")
                .append(spelling.indexNamesSchema() ? spelling.quote(table.identifier()) : names.of(table));
        if (storage.method() != null) {
            DdlFeature.INDEX_METHODS.require(spelling, where(table, index));
            text.append(" using ").append(spelling.quote(Identifier.of(storage.method())));
        }
        text.append(index.parts().stream()
                .map(part -> part(table, index, part))
                .collect(Collectors.joining(", ", " (", ")")));
        if (!storage.include().isEmpty()) {
            DdlFeature.COVERING_INDEXES.require(spelling, where(table, index));
            text.append(" include ").append(names.columns(table, storage.include()));
        }
        return text.append(spelling.indexSuffix(table, index))
                .append(where(table, index, storage))
                .toString();
    }

    private String createdName(Table table, Index index) {
        return spelling.indexNamesSchema()
                ? names.qualified(table.schema(), identifier(index))
                : spelling.quote(identifier(index));
    }

    static Identifier identifier(Index index) {
        return Identifier.of(String.valueOf(index.name()));
    }

    private String part(Table table, Index index, Index.Part part) {
        String text = indexed(table, index, part);
        if (part.operatorClass() != null) {
            DdlFeature.OPERATOR_CLASSES.require(spelling, where(table, index));
            text += ' ' + spelling.quote(Identifier.of(part.operatorClass()));
        }
        if (part.nulls() != Index.Nulls.DEFAULT) {
            DdlFeature.INDEX_NULLS.require(spelling, where(table, index));
        }
        return text
                + (part.descending() ? " desc" : "")
                + switch (part.nulls()) {
                    case DEFAULT -> "";
                    case FIRST -> " nulls first";
                    case LAST -> " nulls last";
                };
    }

    private String indexed(Table table, Index index, Index.Part part) {
        TableExpression expression = part.expression();
        if (expression == null) {
            return names.column(table, String.valueOf(part.column()));
        }
        DdlFeature.EXPRESSION_INDEXES.require(spelling, where(table, index));
        return ConstraintText.inParentheses(spelling.expression(expression.of(table)));
    }

    private String where(Table table, Index index, Index.Storage storage) {
        TableCondition condition = storage.where();
        if (condition == null) {
            return "";
        }
        DdlFeature.PARTIAL_INDEXES.require(spelling, where(table, index));
        return " where " + spelling.expression(condition.of(table));
    }

    private static String where(Table table, Index index) {
        return "index " + index.name() + " of table " + table.qualifiedName();
    }
}
