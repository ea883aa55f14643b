package dev.orm.sql;

/** What rows can be grouped by: an expression, or several sets of expressions at once. */
public sealed interface GroupingElement permits Expression, GroupingSets {

    /** Writes it as a part of a GROUP BY clause. */
    void writeTo(SqlWriter writer);
}
