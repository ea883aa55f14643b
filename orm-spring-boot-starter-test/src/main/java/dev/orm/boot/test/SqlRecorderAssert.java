package dev.orm.boot.test;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;

/** What can be asserted of the statements that a {@link SqlRecorder} holds; each failure prints them all. Belongs to one thread. */
public final class SqlRecorderAssert extends AbstractAssert<SqlRecorderAssert, SqlRecorder> {

    SqlRecorderAssert(SqlRecorder recorder) {
        super(recorder, SqlRecorderAssert.class);
    }

    /** There are so many statements, a batch being one. */
    public SqlRecorderAssert hasCount(int expected) {
        return requireCount("statements", expected, actual.recorded().size());
    }

    /** There is no statement. */
    public SqlRecorderAssert isEmpty() {
        return hasCount(0);
    }

    /** There are at most so many statements. */
    public SqlRecorderAssert hasAtMost(int budget) {
        if (actual.count() > budget) {
            failWithMessage(
                    "Expected at most %s statements, but there were %s:%n%s", budget, actual.count(), described());
        }
        return this;
    }

    /** So many statements read rows. */
    public SqlRecorderAssert hasSelects(int expected) {
        return requireCount("selects", expected, selects());
    }

    /** So many statements do something else than read rows. */
    public SqlRecorderAssert hasChanges(int expected) {
        return requireCount("changes", expected, actual.recorded().size() - selects());
    }

    private int selects() {
        return (int)
                actual.recorded().stream().filter(RecordedStatement::isSelect).count();
    }

    private SqlRecorderAssert requireCount(String what, int expected, int found) {
        if (found != expected) {
            failWithMessage("Expected %s %s, but there were %s:%n%s", expected, what, found, described());
        }
        return this;
    }

    /** The statements that contain these texts come in this order, ignoring case; others may stand between them. */
    public SqlRecorderAssert containsInOrder(String... texts) {
        List<String> statements = actual.statements();
        int from = 0;
        for (String text : texts) {
            int at = from;
            while (at < statements.size() && !contains(statements.get(at), text)) {
                at++;
            }
            if (at == statements.size()) {
                failWithMessage(
                        "Expected a statement with <%s>%s, but there were:%n%s",
                        text, from == 0 ? "" : " behind statement " + from, described());
            }
            from = at + 1;
        }
        return this;
    }

    private static boolean contains(String statement, String text) {
        return statement.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    /** Nothing was loaded because it was used. */
    public SqlRecorderAssert hasNoLazyLoads() {
        for (RecordedStatement statement : actual.recorded()) {
            if (statement.touched() != null) {
                failWithMessage(
                        "%s was loaded lazily at %s%n  %s.",
                        statement.touched().what(),
                        statement.site(),
                        statement.touched().advice());
            }
        }
        return this;
    }

    /**
     * No select was sent, and no relation loaded lazily, so often or more (N+1).
     *
     * @throws IllegalArgumentException when it is less than 2
     */
    public SqlRecorderAssert hasNoSelectRepeated(int from) {
        if (from < 2) {
            throw new IllegalArgumentException("A select is repeated from 2 times on, not from " + from);
        }
        String repeated = RepeatedSelects.in(actual.recorded()).describe(from);
        if (!repeated.isEmpty()) {
            failWithMessage("N+1: %s", repeated);
        }
        return this;
    }

    private String described() {
        return actual.count() == 0 ? "none" : actual.toString();
    }
}
