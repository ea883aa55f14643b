package dev.orm.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Takes connections from a data source; their transactions belong to whoever takes them. Thread-safe. */
final class DataSourceConnections implements ConnectionSource {

    private final DataSource dataSource;

    DataSourceConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Connection acquire() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void release(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean managesTransaction() {
        return false;
    }
}
