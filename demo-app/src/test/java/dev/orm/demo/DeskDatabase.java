package dev.orm.demo;

import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An empty database that outlives the application that runs on it: a file of H2, or a database on a PostgreSQL server. */
final class DeskDatabase implements AutoCloseable {

    private final String url;
    private final @Nullable TestDatabase onServer;
    private final @Nullable Path directory;

    private DeskDatabase(String url, @Nullable TestDatabase onServer, @Nullable Path directory) {
        this.url = url;
        this.onServer = onServer;
        this.directory = directory;
    }

    static DeskDatabase create(DatabaseProduct product) {
        if (product == DatabaseProduct.POSTGRESQL) {
            TestDatabase database = TestDatabase.create(product);
            return new DeskDatabase(database.url(), database, null);
        }
        try {
            Path directory = Files.createTempDirectory("sales-desk");
            return new DeskDatabase("jdbc:h2:file:" + directory.resolve("data"), null, directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return url;
    }

    @Override
    public void close() throws IOException {
        if (onServer != null) {
            onServer.close();
        }
        if (directory != null) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
