package dev.orm.sql;

/** A text with the collation by which it is compared. */
record Collated(Expression<?> operand, String collation) implements Fragment {

    Collated {
        Labels.check(collation);
    }

    @Override
    public void writeTo(SqlWriter writer) {
        Rank.write(writer, operand, Rank.ATOM);
        writer.collation(collation);
    }

    @Override
    public int rank() {
        return Rank.SIGN;
    }
}
