package dev.orm.sql;

/** The number of rows. */
record CountAll() implements Fragment {

    @Override
    public void writeTo(SqlWriter writer) {
        writer.sql("count(*)");
    }
}
