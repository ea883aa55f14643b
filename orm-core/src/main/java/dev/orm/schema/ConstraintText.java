package dev.orm.schema;

import org.jspecify.annotations.Nullable;

/** Writes constraints as a table's definition holds them. */
final class ConstraintText {

    private final MetaData metaData;
    private final DdlSpelling spelling;
    private final DdlNames names;

    ConstraintText(MetaData metaData, DdlSpelling spelling) {
        this.metaData = metaData;
        this.spelling = spelling;
        this.names = new DdlNames(spelling);
    }

    String of(Table table, Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return name(key.name()) + "primary key " + names.columns(table, key.columns());
        } else if (constraint instanceof UniqueConstraint unique) {
            return unique(table, unique);
        } else if (constraint instanceof ForeignKey key) {
            return foreignKey(table, key);
        }
        CheckConstraint check = (CheckConstraint) constraint;
        return name(check.name()) + "check "
                + inParentheses(spelling.expression(check.condition().of(table)));
    }

    private String unique(Table table, UniqueConstraint unique) {
        String where = "unique constraint " + unique.name() + " of table " + table.qualifiedName();
        if (unique.nullsNotDistinct()) {
            DdlFeature.NULLS_NOT_DISTINCT.require(spelling, where);
        }
        if (unique.deferrability() != Deferrability.NOT_DEFERRABLE) {
            DdlFeature.DEFERRABLE_UNIQUE.require(spelling, where);
        }
        return name(unique.name()) + "unique " + (unique.nullsNotDistinct() ? "nulls not distinct " : "")
                + names.columns(table, unique.columns())
                + unique.deferrability().sql();
    }

    private String foreignKey(Table table, ForeignKey key) {
        String where = "foreign key " + key.name() + " of table " + table.qualifiedName();
        ForeignKey.Rules rules = key.rules();
        if (rules.match() == MatchRule.FULL) {
            DdlFeature.MATCH_FULL.require(spelling, where);
        }
        if (rules.deferrability() != Deferrability.NOT_DEFERRABLE) {
            DdlFeature.DEFERRABLE_FOREIGN_KEYS.require(spelling, where);
        }
        Table target = metaData.table(key.targetTable());
        ColumnRules.checkReference(table, key, target);
        return name(key.name()) + "foreign key " + names.columns(table, key.columns()) + " references "
                + names.of(target) + ' ' + names.columns(target, key.targetColumns())
                + (rules.match() == MatchRule.FULL ? " match full" : "")
                + action(" on delete ", rules.onDelete()) + action(" on update ", rules.onUpdate())
                + rules.deferrability().sql();
    }

    private static String action(String event, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : event + action.sql();
    }

    private String name(@Nullable String name) {
        return name == null ? "" : "constraint " + names.of(name) + ' ';
    }

    /** Text given as SQL stands in parentheses already. */
    static String inParentheses(String expression) {
        return isEnclosed(expression) ? expression : '(' + expression + ')';
    }

    private static boolean isEnclosed(String text) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
            if (depth == 0 && quote == 0 && i < text.length() - 1) {
                return false;
            }
        }
        return text.startsWith("(") && text.endsWith(")");
    }
}
