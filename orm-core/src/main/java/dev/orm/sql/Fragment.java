package dev.orm.sql;

/** The SQL of a computed value, apart from the family of its Java type. */
interface Fragment extends Ranked {

    void writeTo(SqlWriter writer);

    @Override
    default int rank() {
        return Rank.ATOM;
    }
}
