package dev.orm.benchmarks.measure;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts the calls that execute something on connections of a data source, and the rows that batches hold. */
final class StatementCount {

    private final AtomicLong executions = new AtomicLong();
    private final AtomicLong batched = new AtomicLong();

    /** A data source that gives the same connections, counted. */
    DataSource counted(DataSource dataSource) {
        return proxy(DataSource.class, dataSource);
    }

    long executions() {
        return executions.get();
    }

    long batched() {
        return batched.get();
    }

    void reset() {
        executions.set(0);
        batched.set(0);
    }

    private <T> T proxy(Class<T> type, T target) {
        ClassLoader loader = StatementCount.class.getClassLoader();
        return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, new Counting(target)));
    }

    private final class Counting implements InvocationHandler {

        private final Object target;

        Counting(Object target) {
            this.target = target;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            count(method.getName());
            try {
                Object result = method.invoke(target, arguments);
                return method.getName().equals("unwrap") ? result : counted(result);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        private void count(String method) {
            if (target instanceof Statement) {
                if (method.equals("addBatch")) {
                    batched.incrementAndGet();
                } else if (method.startsWith("execute")) {
                    executions.incrementAndGet();
                }
            }
        }
    }

    private @Nullable Object counted(@Nullable Object result) {
        if (result instanceof Connection connection) {
            return proxy(Connection.class, connection);
        }
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, statement);
        }
        return result instanceof Statement statement ? proxy(Statement.class, statement) : result;
    }
}
