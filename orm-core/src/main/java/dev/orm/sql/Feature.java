package dev.orm.sql;

/** What some databases can say in SQL and others cannot. A dialect answers for each whether its database can. */
public enum Feature {
    LATERAL("A sub-query in FROM that refers to the sources before it (LATERAL)", "use a correlated sub-query"),
    FULL_JOIN("FULL JOIN", "unite a left join with the rows that have no partner on its other side"),
    DISTINCT_ON("DISTINCT ON", "number the rows of each group by rowNumber() in a sub-query and keep the first"),
    GROUPING_SETS("GROUPING SETS, ROLLUP and CUBE", "unite one grouped select for each set"),
    FETCH_WITH_TIES("FETCH ... WITH TIES", "compare rank() in a sub-query with the limit"),
    CHANGE_IN_CTE("A change in a WITH clause", "run the change first and use the rows that it returns"),
    RECURSIVE_CTE("WITH RECURSIVE", "walk the tree level by level");

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
