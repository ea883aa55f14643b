package dev.orm.engine;

/**
 * Is told when an engine takes and returns connections, begins and ends transactions, and works with savepoints; not of transactions
 * that are managed elsewhere. Called on the thread of the connection; implementations are thread-safe and quick.
 */
@FunctionalInterface
public interface TransactionListener {

    /** Something has happened. What this throws reaches whoever works on the connection. */
    void happened(TransactionEvent event);
}
