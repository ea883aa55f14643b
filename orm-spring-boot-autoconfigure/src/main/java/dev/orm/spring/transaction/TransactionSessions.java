package dev.orm.spring.transaction;

import dev.orm.session.Session;
import dev.orm.session.SessionControl;
import dev.orm.session.SessionFactory;
import dev.orm.session.SessionOptions;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Finds the session a call is meant for: the one of the running transaction, opened on first use, or a read-only one for this call alone.
 *
 * <p>Thread-safe.
 */
final class TransactionSessions {

    private static final String NONE =
            " needs a transaction, and none is running: annotate the calling method with @Transactional, and call it through its Spring bean.";

    private static final String UNCOVERED =
            " needs a transaction on the DataSource of this session, and the running one is of something else: name the transaction manager of that"
                    + " DataSource in @Transactional(\"...\"), and give a manager of your own a SessionTransactionListener.";

    private static final String LATE =
            " came after the end of its transaction and would be lost: run it in a transaction of its own, with"
                    + " @Transactional(propagation = Propagation.REQUIRES_NEW).";

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
        try (Session session = factory.openSession(singleReads())) {
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

    /** In the last callbacks of a transaction its connection serves, which has not gone back yet. */
    private SessionOptions singleReads() {
        ConnectionHolder ended = OrmTransactionManager.ended(dataSource);
        return ended == null
                ? SessionOptions.singleReads()
                : new SessionOptions(new EndedConnection(ended), true, true, false);
    }

    /** The transaction's session, for work that changes something. */
    BoundSession write(String operation) {
        BoundSession bound = current();
        if (bound != null && bound.isActive()) {
            return bound;
        }
        throw new IllegalTransactionStateException(operation + (bound == null ? none() : LATE));
    }

    private static String none() {
        if (LocalTransaction.isInnermost()) {
            return UNCOVERED;
        }
        return TransactionSynchronizationManager.isActualTransactionActive() ? LATE : NONE;
    }

    /** The session of the running transaction, opened if need be; null where none runs on the data source. */
    private @Nullable BoundSession current() {
        ConnectionHolder holder = TransactionConnections.bound(dataSource);
        LocalTransaction local = LocalTransaction.on(holder);
        if (local == null) {
            return ofGlobalTransaction(holder);
        }
        BoundSession bound = local.session(factory);
        return bound == null && local.isOpen() ? bind(holder, local) : bound;
    }

    /** That of a transaction of JTA, or of a manager that does not know the listener. */
    private @Nullable BoundSession ofGlobalTransaction(@Nullable ConnectionHolder holder) {
        BoundSession bound = BoundSession.find(factory, holder);
        if (bound != null) {
            if (!bound.isEnded()) {
                return bound.isLeft() ? rejoined(bound) : bound;
            }
            // Completed on another thread, which could not unbind it here.
            TransactionSynchronizationManager.unbindResourceIfPossible(factory);
        }
        boolean running = TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()
                && !OrmTransactionManager.hasEnded(dataSource)
                && !LocalTransaction.isInnermost();
        return running ? bind(null, null) : null;
    }

    /** The session of a transaction that Spring did not begin: each method in it has callbacks of its own, so those of the next one are new. */
    private BoundSession rejoined(BoundSession bound) {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.getSynchronizations().contains(bound)
                && !OrmTransactionManager.hasEnded(dataSource)) {
            bound.rejoin();
            TransactionSynchronizationManager.registerSynchronization(bound);
        }
        return bound;
    }

    private BoundSession bind(@Nullable ConnectionHolder holder, @Nullable LocalTransaction local) {
        boolean readOnly =
                local == null ? TransactionSynchronizationManager.isCurrentTransactionReadOnly() : local.isReadOnly();
        TransactionConnections connections = new TransactionConnections(dataSource, holder);
        Session session = factory.openSession(SessionOptions.managed(connections, readOnly));
        BoundSession bound = new BoundSession(factory, SessionControl.of(session), connections, listenerMissed, local);
        bound.bind();
        return bound;
    }
}
