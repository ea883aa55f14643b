package dev.orm.spring.observation;

import dev.orm.engine.Operation;
import dev.orm.engine.StatementEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was sent to databases by one request or transaction. A request may work on several threads: safe for use by them. */
final class StatementSummary {

    /** Texts beyond so many are counted, and not told apart. */
    private static final int TEXTS = 1_000;

    private final Object owner;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<Operation.Touched, Integer> touched = new LinkedHashMap<>();
    private int statements;
    private long rows;
    private long nanos;

    /** @param owner who ends it */
    StatementSummary(Object owner) {
        this.owner = owner;
    }

    boolean isOf(Object other) {
        return owner == other;
    }

    synchronized boolean isEmpty() {
        return statements == 0;
    }

    synchronized void add(StatementEvent event) {
        statements++;
        rows += Math.max(event.rows(), 0);
        nanos += event.nanos();
        if (texts.size() < TEXTS || texts.containsKey(event.sql())) {
            texts.merge(event.sql(), 1, Integer::sum);
        }
    }

    synchronized void add(Operation.Touched use) {
        touched.merge(use, 1, Integer::sum);
    }

    /** Whether something was sent so often that one statement might have done for all. */
    synchronized boolean repeats(int from) {
        return touched.values().stream().anyMatch(count -> count >= from)
                || texts.values().stream().anyMatch(count -> count >= from);
    }

    /** One line about it. */
    synchronized String line(String what, int from) {
        StringBuilder line = new StringBuilder(StatementText.onOneLine(what))
                .append(": ")
                .append(statements)
                .append(statements == 1 ? " statement, " : " statements, ")
                .append(rows)
                .append(rows == 1 ? " row, " : " rows, ")
                .append(nanos / 1_000)
                .append(" us");
        touched.forEach((use, count) -> {
            if (count >= from) {
                line.append("; ")
                        .append(use.what())
                        .append(" was loaded lazily ")
                        .append(count);
                line.append(" times. ").append(use.advice());
            }
        });
        texts.forEach((sql, count) -> {
            if (count >= from) {
                line.append("; ").append(count).append(" times: ").append(StatementText.withoutLiterals(sql));
            }
        });
        return line.toString();
    }
}
