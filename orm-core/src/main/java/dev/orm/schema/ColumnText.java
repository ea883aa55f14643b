package dev.orm.schema;

import dev.orm.sql.Expression;

/** Writes a column as a table's definition holds it. */
final class ColumnText {

    private final DdlSpelling spelling;
    private final DdlNames names;

    ColumnText(DdlSpelling spelling) {
        this.spelling = spelling;
        this.names = new DdlNames(spelling);
    }

    /** Name, type and what else is said of the column. */
    String of(Table table, Column column) {
        StringBuilder line = new StringBuilder(spelling.quote(column.identifier()))
                .append(' ')
                .append(type(column))
                .append(spelling.columnSuffix(table, column))
                .append(collation(table, column))
                .append(origin(table, column));
        boolean saysNotNull = !column.nullable() && !column.identity();
        String key = isKey(table, column) ? spelling.inlineKey(table, column) : null;
        if (key != null) {
            line.append(' ').append(key);
        } else if (saysNotNull) {
            line.append(" not null");
        }
        String options = column.unsafeOptions();
        return options == null
                ? line.toString()
                : line.append(' ').append(options).toString();
    }

    static boolean isKey(Table table, Column column) {
        return table.keyColumns().size() == 1 && table.keyColumns().get(0).key().equals(column.key());
    }

    String type(Column column) {
        NamedType named = column.namedType();
        if (named == null || column.unsafeDefinition() != null) {
            return spelling.columnType(column);
        }
        return isEmulated(named) ? spelling.columnType(column) + labels(column, (EnumType) named) : names.of(named);
    }

    /** Where there are no enum types, a check does what the type would. */
    private boolean isEmulated(NamedType type) {
        return type instanceof EnumType && !spelling.supports(DdlFeature.ENUM_TYPES);
    }

    private String labels(Column column, EnumType type) {
        return " check (" + spelling.quote(column.identifier()) + " in " + names.labels(type) + ')';
    }

    private String collation(Table table, Column column) {
        Identifier collation = column.collation();
        if (collation == null) {
            return "";
        }
        DdlFeature.COLLATIONS.require(spelling, where(table, column));
        return " collate " + spelling.quote(collation);
    }

    private String origin(Table table, Column column) {
        Identity identity = column.identityOptions();
        Generated generated = column.generated();
        if (identity != null) {
            return identity(table, column, identity);
        }
        if (generated != null) {
            return generated(table, column, generated);
        }
        Expression<?> value = column.serverDefault();
        return value == null ? "" : " default " + defaultValue(value);
    }

    String defaultValue(Expression<?> value) {
        String text = spelling.expression(value);
        return spelling.enclosesDefault(text) ? ConstraintText.inParentheses(text) : text;
    }

    private String identity(Table table, Column column, Identity identity) {
        if (identity.refusesValues()) {
            DdlFeature.IDENTITY_ALWAYS.require(spelling, where(table, column));
        }
        if (!identity.sequence().equals(SequenceOptions.DEFAULT)) {
            DdlFeature.IDENTITY_OPTIONS.require(spelling, where(table, column));
        }
        String clause = spelling.identityClause(identity);
        return clause.isEmpty() ? "" : ' ' + clause;
    }

    private String generated(Table table, Column column, Generated generated) {
        boolean stored = generated.storage() == Generated.Storage.STORED;
        (stored ? DdlFeature.STORED_COLUMNS : DdlFeature.VIRTUAL_COLUMNS).require(spelling, where(table, column));
        String expression = ConstraintText.inParentheses(
                spelling.expression(generated.expression().of(table)));
        return " generated always as " + expression + spelling.storageClause(generated.storage());
    }

    private static String where(Table table, Column column) {
        return "column " + column.name() + " of table " + table.qualifiedName();
    }
}
