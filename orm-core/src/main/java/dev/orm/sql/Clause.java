package dev.orm.sql;

/** A clause of a statement, as far as it matters what may stand in it. */
public enum Clause {
    ON(" on "),
    WHERE(" where "),
    GROUP_BY(" group by "),
    HAVING(" having "),
    ORDER_BY(" order by "),
    SET(" set "),
    RETURNING(" returning ");

    private final String keyword;

    Clause(String keyword) {
        this.keyword = keyword;
    }

    /** Its keyword with the spaces around it. */
    public String keyword() {
        return keyword;
    }

    /**
     * Checks that a computation may stand here.
     *
     * @param stage when the computation takes place
     * @param what the computation, for the message
     * @throws IllegalStateException if the clause is evaluated before the computation
     */
    public void check(Stage stage, Object what) {
        if (!takes(stage)) {
            throw new IllegalStateException(
                    what + " stands in the clause" + keyword.stripTrailing() + ": " + stage.reason());
        }
    }

    private boolean takes(Stage stage) {
        return switch (this) {
            case ON, WHERE, GROUP_BY, SET, RETURNING -> false;
            case HAVING -> stage == Stage.GROUPS;
            case ORDER_BY -> true;
        };
    }
}
