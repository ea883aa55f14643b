package dev.orm.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whom an engine tells what it does: its log, listeners of statements, of transactions and of operations. Immutable and thread-safe.
 *
 * @param log          the statement log
 * @param values       the log of values
 * @param statements   the listeners of statements
 * @param transactions the listeners of transactions
 * @param operations   the listeners of operations
 */
record Observers(
        StatementLog log,
        ValueLog values,
        List<StatementListener> statements,
        List<TransactionListener> transactions,
        List<OperationListener> operations) {

    static final Observers NONE =
            new Observers(new StatementLog(Duration.ZERO), ValueLog.OFF, List.of(), List.of(), List.of());

    Observers {
        statements = List.copyOf(statements);
        transactions = List.copyOf(transactions);
        operations = List.copyOf(operations);
    }

    Observers withLog(StatementLog other) {
        return new Observers(other, values, statements, transactions, operations);
    }

    Observers withValues(ValueLog other) {
        return new Observers(log, other, statements, transactions, operations);
    }

    Observers withStatements(List<StatementListener> more) {
        return new Observers(log, values, joined(statements, more), transactions, operations);
    }

    Observers withTransactions(List<TransactionListener> more) {
        return new Observers(log, values, statements, joined(transactions, more), operations);
    }

    Observers withOperations(List<OperationListener> more) {
        return new Observers(log, values, statements, transactions, joined(operations, more));
    }

    Observers without(Object listener) {
        return new Observers(
                log,
                values,
                without(statements, listener),
                without(transactions, listener),
                without(operations, listener));
    }

    private static <T> List<T> without(List<T> some, Object listener) {
        return some.stream().filter(Predicate.not(listener::equals)).toList();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    boolean areNeeded() {
        return !statements.isEmpty() || !operations.isEmpty() || log.isNeeded();
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
