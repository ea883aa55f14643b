package dev.orm.sql;

import java.util.List;

/**
 * What is computed of the elements of a to-many relation that meet a condition. The element is a source of a scope of its own, as that of
 * {@link RelationExists}.
 */
record RelationValue(Source element, Expression<?> value, Condition condition) implements Fragment {

    @Override
    public void writeTo(SqlWriter writer) {
        writer.sql("(").beginSelect(List.of(element), List.of()).sql("select ");
        value.writeTo(writer);
        writer.correlated(element);
        if (!condition.isAbsent()) {
            writer.sql(" and ");
            Rank.write(writer, condition, Rank.CONJUNCTION);
        }
        writer.endSelect().sql(")");
    }
}
