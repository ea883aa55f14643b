package dev.orm.demo.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresServerTests {

    @TempDir
    Path directory;

    @Test
    void keepsItsDataBetweenStarts() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory)) {
            execute(server, "create table kept (id int)");
        }

        try (PostgresServer again = PostgresServer.start(directory)) {
            execute(again, "insert into kept values (1)");
        }
        assertThat(StrayServer.of(directory)).isEmpty();
    }

    @Test
    void serverThatWasLeftRunningIsStopped() throws Exception {
        try (PostgresServer left = PostgresServer.start(directory)) {
            execute(left, "create table kept (id int)");

            StrayServer.of(directory).orElseThrow().stop();

            assertThat(StrayServer.of(directory)).isEmpty();
            assertThatThrownBy(() -> execute(left, "select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void processWithTheOldNumberIsLeftAloneWhenItIsNoServer() throws IOException {
        Files.writeString(
                directory.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        assertThat(StrayServer.of(directory)).isEmpty();
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.connection().getJdbcUrl(), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
