package dev.orm.sql;

/** A column of a derived source. */
record DerivedColumn(DerivedSource source, String label) implements Fragment {

    @Override
    public void writeTo(SqlWriter writer) {
        writer.column(source, label);
    }

    @Override
    public String toString() {
        return source + "." + label;
    }
}
