package dev.orm.spring.observation;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Has a summary of each transaction written, unless it belongs to a request or to another transaction. Safe for use by many threads. */
public final class TransactionSummaries implements TransactionExecutionListener {

    private final StatementSummaries summaries;

    /** Listens for these summaries. */
    public TransactionSummaries(StatementSummaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
        if (beginFailure == null && transaction.isNewTransaction()) {
            summaries.begin(transaction);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable commitFailure) {
        summaries.end(transaction, name(transaction, commitFailure == null ? "" : ", commit failed"));
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable rollbackFailure) {
        summaries.end(transaction, name(transaction, ", rolled back"));
    }

    private static String name(TransactionExecution transaction, String outcome) {
        String name = transaction.getTransactionName();
        return "transaction" + (name == null || name.isEmpty() ? "" : " " + name) + outcome;
    }
}
