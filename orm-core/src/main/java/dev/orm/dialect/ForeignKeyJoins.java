package dev.orm.dialect;

import dev.orm.schema.ForeignKey;
import dev.orm.schema.Table;
import dev.orm.sql.render.ColumnPair;
import dev.orm.sql.render.ForeignKeyJoin;
import java.util.ArrayList;
import java.util.List;

/** The foreign keys between two tables, as joins take them. */
public final class ForeignKeyJoins {

    private ForeignKeyJoins() {}

    /** The foreign keys of either table that refer to the other; those of a table to itself once. */
    public static List<ForeignKeyJoin> between(Table left, Table right, Dialect dialect) {
        List<ForeignKeyJoin> joins = new ArrayList<>();
        for (ForeignKey key : left.foreignKeys()) {
            if (key.targetTable().equals(right.qualifiedName())) {
                joins.add(join(key, pairs(left, key.columns(), right, key.targetColumns(), dialect)));
            }
        }
        for (ForeignKey key : left.equals(right) ? List.<ForeignKey>of() : right.foreignKeys()) {
            if (key.targetTable().equals(left.qualifiedName())) {
                joins.add(join(key, pairs(left, key.targetColumns(), right, key.columns(), dialect)));
            }
        }
        return joins;
    }

    private static ForeignKeyJoin join(ForeignKey key, List<ColumnPair> on) {
        return new ForeignKeyJoin(key.name() + key.columns(), on);
    }

    private static List<ColumnPair> pairs(
            Table left, List<String> leftColumns, Table right, List<String> rightColumns, Dialect dialect) {
        List<ColumnPair> pairs = new ArrayList<>(leftColumns.size());
        for (int i = 0; i < leftColumns.size(); i++) {
            pairs.add(new ColumnPair(
                    dialect.quote(left.column(leftColumns.get(i)).identifier()),
                    dialect.quote(right.column(rightColumns.get(i)).identifier())));
        }
        return pairs;
    }
}
