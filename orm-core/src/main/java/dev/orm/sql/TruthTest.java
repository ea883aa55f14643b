package dev.orm.sql;

/** A test of what a condition comes to. */
final class TruthTest {

    private TruthTest() {}

    static Condition of(Condition condition, String test) {
        return condition.isAbsent() ? condition : new Postfix(condition, test);
    }
}
