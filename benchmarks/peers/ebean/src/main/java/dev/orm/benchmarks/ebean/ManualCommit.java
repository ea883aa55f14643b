package dev.orm.benchmarks.ebean;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that do not commit by themselves, as Ebean's own pool gives them: it takes keys from sequences and commits. */
final class ManualCommit extends DelegatingDataSource {

    ManualCommit(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
