package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;

/** A text turned into another type by the database where it fits. */
record TryCast(Expression<?> text, SqlType<?> target) implements Fragment {

    static TryCast of(Expression<?> operand, SqlType<?> target) {
        boolean isText = operand instanceof TextExpression;
        return new TryCast(isText ? operand : operand.cast(SqlTypes.STRING), target);
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.require(Feature.TRY_CAST).sql("case when pg_input_is_valid(");
        text.writeTo(writer);
        writer.sql(", '").typeName(target).sql("') then cast(");
        text.writeTo(writer);
        writer.sql(" as ").typeName(target).sql(") end");
    }
}
