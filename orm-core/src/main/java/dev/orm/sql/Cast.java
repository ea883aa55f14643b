package dev.orm.sql;

import dev.orm.type.SqlType;

/** A value turned into another type by the database. */
record Cast(Expression<?> operand, SqlType<?> target) implements Fragment {

    @Override
    public void writeTo(SqlWriter writer) {
        writer.sql("cast(");
        operand.writeTo(writer);
        writer.sql(" as ").typeName(target).sql(")");
    }
}
