package dev.orm.sql;

/** When a computation over several rows takes place while a select is evaluated. */
public enum Stage {
    GROUPS("an aggregate is known only after the rows were chosen and grouped; say having(...), or compare with a"
            + " sub-query: select(...).scalar()"),
    WINDOWS("a window function is computed after where, group by and having; select it in a sub-query and filter the"
            + " rows of that");

    private final String reason;

    Stage(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
