package dev.orm.sql;

import java.util.List;

/**
 * Whether a to-many relation has an element that meets a condition. The element is a source of a scope of its own, so
 * that the same relation can be asked about within the condition again.
 */
record RelationExists(Source element, Condition condition) implements Predicate {

    @Override
    public int rank() {
        return Rank.ATOM;
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.sql("exists (")
                .beginSelect(List.of(element), List.of())
                .sql("select 1")
                .correlated(element);
        if (!condition.isAbsent()) {
            writer.sql(" and ");
            Rank.write(writer, condition, Rank.CONJUNCTION);
        }
        writer.endSelect().sql(")");
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
