package dev.orm.sql;

/** What some databases can say in SQL and others cannot. A dialect answers for each whether its database can. */
public enum Feature {
    LATERAL("A sub-query in FROM that refers to the sources before it (LATERAL)", "use a correlated sub-query"),
    FULL_JOIN("FULL JOIN", "unite a left join with the rows that have no partner on its other side"),
    DISTINCT_ON("DISTINCT ON", "number the rows of each group by rowNumber() in a sub-query and keep the first"),
    GROUPING_SETS("GROUPING SETS, ROLLUP and CUBE", "unite one grouped select for each set"),
    FETCH_WITH_TIES("FETCH ... WITH TIES", "compare rank() in a sub-query with the limit"),
    CHANGE_IN_CTE("A change in a WITH clause", "run the change first and use the rows that it returns"),
    QUANTIFIED_COMPARISON("A comparison with ANY or ALL", "use in(...), exists(...), or compare with min or max"),
    TRY_CAST("A cast that yields NULL where it fails", "check the text first, or convert it in the program"),
    WINDOW_FUNCTIONS("A function over a window (OVER)", "compute it by a correlated sub-query, or in the program"),
    RECURSIVE_CTE("WITH RECURSIVE", "walk the tree level by level"),
    RETURNING("RETURNING, or a SELECT from a changed table", "run the change and select the rows by their keys"),
    RETURNING_OF_SOURCES(
            "A returned item of another source than the changed one",
            "return columns of the changed one, or select the others"),
    DEFAULT_KEYWORD("DEFAULT in place of a value", "leave the column out of the insert, or set its value"),
    ON_CONFLICT("An upsert, by ON CONFLICT or MERGE", "look for the row and insert or update it"),
    NAMED_CONFLICT("An upsert on a constraint by its name alone", "name its columns in onConflict(...)"),
    PARTIAL_CONFLICT("An upsert on a partial index", "use a unique constraint, or look for the row first"),
    ANY_CONFLICT("An upsert on whatever constraint is violated", "name the columns of one in onConflict(...)"),
    UPDATE_FROM("UPDATE with further sources, by FROM or MERGE", "use sub-queries as values and conditions"),
    DELETE_USING("DELETE with further sources, by USING", "use exists(select(...)) as the condition"),
    CTE_BEFORE_CHANGE("WITH before an insert, update or delete", "read the same select as a sub-query in the change"),
    RECURSIVE_UNION(
            "WITH RECURSIVE by UNION without repeated rows",
            "use unionAll(...) with a column that counts the steps and a condition that limits them"),
    CTE_MATERIALIZATION("MATERIALIZED and NOT MATERIALIZED", "leave the choice to the database"),
    INTERSECT_ALL("INTERSECT ALL and EXCEPT ALL", "number equal rows by rowNumber() and compare the numbers too"),
    FETCH_PERCENT("FETCH ... PERCENT", "count the rows first and limit by their number"),
    DERIVED_COLUMN_NAMES("A list of column names behind a derived table", "name the columns in the derived table"),
    ROW_LOCK(
            "A row lock (FOR UPDATE)",
            "let the transaction begin with a change, which locks the whole database, or use a version attribute"),
    TABLE_SAMPLE("TABLESAMPLE", "compare a random number with the wanted part"),
    COLLATION("A collation of an expression (COLLATE)", "give the column the collation, or compare lower(...)"),
    COLUMNS_IN_TABLE_FUNCTION(
            "A function in FROM that is given columns of the sources before it",
            "give it values, or keep what it takes apart as rows of a table"),
    ORDINALITY("WITH ORDINALITY", "number the rows by rowNumber()"),
    FUNCTION_ORDINALITY(
            "WITH ORDINALITY behind another function than unnest", "number the rows by rowNumber() over their values"),
    TRUTH_LABELS("A column of a sub-query that is named true or false", "give it another label by as(\"...\")");

    private final String what;
    private final String instead;

    Feature(String what, String instead) {
        this.what = what;
        this.instead = instead;
    }

    /** What it is, as an error names it. */
    public String what() {
        return what;
    }

    /** What to do where it is missing. */
    public String instead() {
        return instead;
    }
}
