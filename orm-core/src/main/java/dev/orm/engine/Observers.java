package dev.orm.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whom an engine tells what it does: its log, listeners of statements and of transactions. Immutable and thread-safe.
 *
 * @param log          the statement log
 * @param values       the log of values
 * @param statements   the listeners of statements
 * @param transactions the listeners of transactions
 */
record Observers(
        StatementLog log, ValueLog values, List<StatementListener> statements, List<TransactionListener> transactions) {

    static final Observers NONE = new Observers(new StatementLog(Duration.ZERO), ValueLog.OFF, List.of(), List.of());

    Observers {
        statements = List.copyOf(statements);
        transactions = List.copyOf(transactions);
    }

    Observers withLog(StatementLog other) {
        return new Observers(other, values, statements, transactions);
    }

    Observers withValues(ValueLog other) {
        return new Observers(log, other, statements, transactions);
    }

    Observers withStatements(List<StatementListener> more) {
        return new Observers(log, values, joined(statements, more), transactions);
    }

    Observers withTransactions(List<TransactionListener> more) {
        return new Observers(log, values, statements, joined(transactions, more));
    }

    Observers without(Object listener) {
        return new Observers(
                log,
                values,
                statements.stream().filter(Predicate.not(listener::equals)).toList(),
                transactions.stream().filter(Predicate.not(listener::equals)).toList());
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    boolean areNeeded() {
        return !statements.isEmpty() || log.isNeeded();
    }

    void executing(SentStatement statement) {
        for (StatementListener listener : statements) {
            listener.executing(statement);
        }
    }

    void executed(StatementEvent event) {
        log.executed(event);
        for (StatementListener listener : statements) {
            listener.executed(event);
        }
    }

    void happened(TransactionEvent event) {
        for (TransactionListener listener : transactions) {
            listener.happened(event);
        }
    }
}
