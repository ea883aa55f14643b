package dev.orm.sql;

import dev.orm.type.SqlType;

/** A sub-query that has one value. */
record ScalarSelect<T>(SqlType<T> type, Select1<T> select) implements OrderedExpression<T> {

    static <T> ScalarSelect<T> of(Select1<T> select) {
        return new ScalarSelect<>(typeOf(select.item()), select);
    }

    static <T> SqlType<T> typeOf(Selectable<T> item) {
        if (item instanceof Expression<T> expression) {
            return expression.type();
        }
        throw new IllegalStateException(
                "scalar() of a select of " + item + ": an entity is not one value; select an attribute of it");
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.sql("(");
        select.writeTo(writer);
        writer.sql(")");
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
