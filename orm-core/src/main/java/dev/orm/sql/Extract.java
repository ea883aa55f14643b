package dev.orm.sql;

/** A field of a date or time, as an integer on every database: a fraction of a second is cut off, not rounded. */
record Extract(TemporalField field, Expression<?> operand) implements Fragment {

    @Override
    public void writeTo(SqlWriter writer) {
        boolean hasFraction = field == TemporalField.SECOND;
        writer.sql(hasFraction ? "cast(floor(extract(" : "cast(extract(");
        writer.sql(field.keyword()).sql(" from ");
        operand.writeTo(writer);
        writer.sql(hasFraction ? ")) as integer)" : ") as integer)");
    }
}
