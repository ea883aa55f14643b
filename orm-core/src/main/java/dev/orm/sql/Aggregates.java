package dev.orm.sql;

/** Aggregates. */
public final class Aggregates {

    static final Operation COUNT = Operation.unsafe("count", "count({0})");
    static final Operation SUM = Operation.unsafe("sum", "sum({0})");
    static final Operation AVG = Operation.unsafe("avg", "avg({0})");
    static final Operation MIN = Operation.unsafe("min", "min({0})");
    static final Operation MAX = Operation.unsafe("max", "max({0})");
    static final Expression<?> ALL_COLUMNS = new Fixed("*");

    private Aggregates() {}
}
