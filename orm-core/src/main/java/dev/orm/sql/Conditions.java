package dev.orm.sql;

/** Checks of conditions where one is needed. */
final class Conditions {

    private Conditions() {}

    static Condition required(String method, Condition condition) {
        if (condition.isAbsent()) {
            throw new IllegalArgumentException(method + "(...): the condition is absent, and here one is needed;"
                    + " use Condition.always() if every row is meant");
        }
        return condition;
    }
}
