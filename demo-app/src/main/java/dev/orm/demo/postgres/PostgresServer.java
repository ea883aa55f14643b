package dev.orm.demo.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A PostgreSQL server that starts and stops with the application and keeps its data. */
final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgresServer start(Path directory) {
        try {
            Path data = Files.createDirectories(directory.toAbsolutePath());
            StrayServer.of(data).ifPresent(StrayServer::stop);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            log.info("PostgreSQL listens on port {} and keeps its data in {}", server.getPort(), directory);
            return new PostgresServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL did not start in " + directory
                            + "; spring.datasource.url can name a server to use instead",
                    e);
        }
    }

    /** How to connect to it. */
    JdbcConnectionDetails connection() {
        String url = server.getJdbcUrl("postgres", "postgres");
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
