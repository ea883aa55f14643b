package dev.orm.spring.transaction;

import dev.orm.session.Session;
import dev.orm.session.SessionControl;
import dev.orm.session.SessionFactory;
import dev.orm.session.SessionOptions;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Finds the session a call is meant for: the one of the running transaction, opened on first use, or a read-only one for this call alone.
 *
 * <p>Thread-safe.
 */
final class TransactionSessions {

    private final SessionFactory factory;
    private final DataSource dataSource;
    private final AtomicBoolean listenerMissed = new AtomicBoolean();

    TransactionSessions(SessionFactory factory) {
        this.factory = factory;
        this.dataSource = TransactionConnections.unproxied(factory.engine().dataSource());
    }

    /** Runs work that only reads, in the transaction's session or else in one of its own, whose results are detached. */
    <T> T read(Function<Session, T> work) {
        BoundSession bound = current();
        if (bound != null) {
            return work.apply(bound.session());
        }
        try (Session session = factory.openSession(SessionOptions.singleReads())) {
            return work.apply(session);
        }
    }

    /** The transaction's session, for work of several calls, which outside a transaction would not be those of one session. */
    Session joined(String operation) {
        BoundSession bound = current();
        if (bound == null) {
            throw new IllegalTransactionStateException(operation
                    + "(work) needs a transaction, since outside one each call has a session of its own: annotate the calling method"
                    + " with @Transactional, or say it of a query, session.query(...)." + operation + "(...).");
        }
        return bound.session();
    }

    /** The transaction's session, for work that changes something. */
    BoundSession write(String operation) {
        BoundSession bound = current();
        if (bound != null && bound.isActive()) {
            return bound;
        }
        throw new IllegalTransactionStateException(
                bound != null || TransactionSynchronizationManager.isActualTransactionActive()
                        ? operation
                                + " came after the end of its transaction and would be lost: run it in a transaction of its own, with"
                                + " @Transactional(propagation = Propagation.REQUIRES_NEW)."
                        : operation
                                + " needs a transaction, and none is running: annotate the calling method with @Transactional, and call it through its"
                                + " Spring bean.");
    }

    /** The session of the running transaction, opened if need be; null outside a transaction. */
    private @Nullable BoundSession current() {
        if (TransactionSynchronizationManager.getResource(factory) instanceof BoundSession bound) {
            if (!bound.isEnded()) {
                return bound.isLeft() ? rejoined(bound) : bound;
            }
            // Completed on another thread, which could not unbind it here.
            TransactionSynchronizationManager.unbindResource(factory);
        }
        boolean running = TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()
                && !OrmTransactionManager.hasCommitted(dataSource);
        return running ? bind() : null;
    }

    /** The session of a transaction that Spring did not begin: each method in it has callbacks of its own, so those of the next one are new. */
    private BoundSession rejoined(BoundSession bound) {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.getSynchronizations().contains(bound)
                && !OrmTransactionManager.hasCommitted(dataSource)) {
            bound.rejoin();
            TransactionSynchronizationManager.registerSynchronization(bound);
        }
        return bound;
    }

    private BoundSession bind() {
        boolean readOnly = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        TransactionConnections connections = new TransactionConnections(dataSource);
        Session session = factory.openSession(SessionOptions.managed(connections, readOnly));
        BoundSession bound = new BoundSession(factory, SessionControl.of(session), connections, listenerMissed);
        TransactionSynchronizationManager.bindResource(factory, bound);
        TransactionSynchronizationManager.registerSynchronization(bound);
        return bound;
    }
}
