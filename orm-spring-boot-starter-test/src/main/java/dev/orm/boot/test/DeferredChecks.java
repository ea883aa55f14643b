package dev.orm.boot.test;

import dev.orm.engine.Engine;
import dev.orm.spring.transaction.CommitRehearsal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.test.context.TestContext;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has the database check what it would check at the commit, which a test's transaction does not come to. */
final class DeferredChecks {

    private DeferredChecks() {}

    /** Checks on each engine that takes part in the transaction of the test; no recorder sees it. */
    static void run(TestContext test) {
        if (!TransactionSynchronizationManager.isActualTransactionActive() || !test.hasApplicationContext()) {
            return;
        }
        for (Engine engine :
                test.getApplicationContext().getBeansOfType(Engine.class).values()) {
            if (CommitRehearsal.isPossible(engine)) {
                check(engine);
            }
        }
    }

    private static void check(Engine engine) {
        String sql = engine.dialect().checkingAll();
        if (sql == null) {
            return;
        }
        DataSource dataSource = engine.dataSource();
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw engine.translate("checking deferred constraints", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
