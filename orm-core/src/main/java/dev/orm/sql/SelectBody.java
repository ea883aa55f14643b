package dev.orm.sql;

/** What stands instead of the clauses of a plain select. */
sealed interface SelectBody permits Compound, TextBody {

    void writeTo(SqlWriter writer, SelectParts select);

    /** The same with labels for the columns. */
    SelectBody labelled(DerivedColumns columns);

    /** What it is, as an error names it. */
    String what();

    /** Says that a clause cannot be added. */
    default IllegalStateException refuse(String clause) {
        return new IllegalStateException(clause + " of " + what()
                + " would apply to its parts, not to its rows: say it in the parts, or read the whole as a source by"
                + " subquery(\"name\") and select from that");
    }
}
