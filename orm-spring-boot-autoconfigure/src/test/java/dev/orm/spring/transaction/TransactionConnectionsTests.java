package dev.orm.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.testing.Covers;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The connection of a transaction counts those who use it: each use must end, or the transaction's end does not. */
final class TransactionConnectionsTests {

    private final DriverManagerDataSource dataSource = new DriverManagerDataSource("jdbc:h2:mem:");
    private final Connection jdbc;
    private final ConnectionHolder holder;
    private final TransactionConnections connections = new TransactionConnections(dataSource, null);

    TransactionConnectionsTests() throws SQLException {
        jdbc = dataSource.getConnection();
        holder = new ConnectionHolder(jdbc);
    }

    @BeforeEach
    void bind() {
        TransactionSynchronizationManager.bindResource(dataSource, holder);
    }

    @AfterEach
    void unbind() throws SQLException {
        TransactionSynchronizationManager.unbindResource(dataSource);
        jdbc.close();
    }

    @Test
    void connectionThatBrokeIsGivenBack() throws SQLException {
        jdbc.close();

        assertThatThrownBy(connections::acquire).isInstanceOf(SQLException.class);
        assertThat(holder.isOpen()).isFalse();
    }

    @Test
    @Covers("TX1.6")
    void connectionOutsideTheTransactionIsGivenBack() {
        assertThatThrownBy(connections::acquire).hasMessageContaining("does not cover the DataSource");
        assertThat(holder.isOpen()).isFalse();
    }
}
