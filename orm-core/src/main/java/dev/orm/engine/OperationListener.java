package dev.orm.engine;

/**
 * Is told of each operation of the sessions on an engine: selects, flushes, changes of many rows, and the sessions themselves. Operations are nested:
 * a flush may read, a select loads what comes with its rows.
 *
 * <p>Called on the session's thread; implementations are thread-safe, quick, and do not throw.
 */
@FunctionalInterface
public interface OperationListener {

    /** An operation begins; what is returned is told of its end, once and on the same thread. */
    Ending begun(Operation operation);

    /** What is to be done when an operation has ended. */
    @FunctionalInterface
    interface Ending {

        /** The operation has ended. */
        void ended(OperationEvent event);
    }
}
