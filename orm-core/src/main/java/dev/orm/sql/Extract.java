package dev.orm.sql;

/** A field of a date or time, as an integer on every database. */
record Extract(TemporalField field, Expression<?> operand) implements Fragment {

    @Override
    public void writeTo(SqlWriter writer) {
        writer.sql("cast(extract(").sql(field.keyword()).sql(" from ");
        operand.writeTo(writer);
        writer.sql(") as integer)");
    }
}
