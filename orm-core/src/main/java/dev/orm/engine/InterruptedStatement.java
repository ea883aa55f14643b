package dev.orm.engine;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.ErrorClass;
import dev.orm.dialect.StatementCancel;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Ends a statement on the server when its virtual thread is interrupted. The JDK closes the socket under such a thread at once, so the driver gives up,
 * and the server would run on for nobody. A platform thread is not woken up in a read, so it waits for the end of its statement.
 */
final class InterruptedStatement {

    private static final @Nullable MethodHandle IS_VIRTUAL = isVirtual();

    private final Dialect dialect;
    private final StatementCancel cancel;

    private InterruptedStatement(Dialect dialect, StatementCancel cancel) {
        this.dialect = dialect;
        this.cancel = cancel;
    }

    /** What is needed to end a statement that is about to run; null where an interrupt cannot leave one behind. */
    static @Nullable InterruptedStatement watched(Dialect dialect, Connection connection) throws SQLException {
        StatementCancel cancel = isVirtual(Thread.currentThread()) ? dialect.cancellation(connection) : null;
        return cancel == null ? null : new InterruptedStatement(dialect, cancel);
    }

    /** The statement failed: ends it if that was because of an interrupt. What goes wrong with that is told beside the failure. */
    void failed(SQLException failure) {
        if (dialect.classify(failure) != ErrorClass.CONNECTION_LOST || !Thread.interrupted()) {
            return;
        }
        try {
            cancel.send(); // which reads from a socket, too, so the thread may not be interrupted meanwhile
        } catch (SQLException e) {
            failure.addSuppressed(e);
        } finally {
            Thread.currentThread().interrupt();
        }
    }

    /** Since Java 21. */
    private static @Nullable MethodHandle isVirtual() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static boolean isVirtual(Thread thread) {
        try {
            return IS_VIRTUAL != null && (boolean) IS_VIRTUAL.invokeExact(thread);
        } catch (Throwable e) {
            throw new IllegalStateException("Nobody can tell what kind of thread " + thread + " is", e);
        }
    }
}
