package dev.orm.sql;

/** The next value of a sequence. */
record NextValue(Source sequence) implements Fragment {

    @Override
    public void writeTo(SqlWriter writer) {
        writer.nextValue(sequence);
    }
}
