package dev.orm.example;

import static dev.orm.example.User_.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TenStepsTests {

    @Test
    void runOnAnH2File(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("mydatabase");

        TenSteps.run(url);

        try (Engine engine = Engine.create(url)) {
            assertThat(usersIn(engine)).isZero();
        }
    }

    @Test
    void runOnASqliteFile(@TempDir Path folder) {
        String url = "jdbc:sqlite:" + folder.resolve("mydatabase.db");

        TenSteps.run(url);

        try (Engine engine = Engine.create(url)) {
            assertThat(usersIn(engine)).isZero();
        }
    }

    @Test
    void runOnSqliteInMemory() {
        TenSteps.run("jdbc:sqlite::memory:");
    }

    @Test
    void runInMemory() {
        TenSteps.run("jdbc:h2:mem:tensteps");
    }

    @OnEachDatabase(only = DatabaseProduct.POSTGRESQL)
    @org.junit.jupiter.api.Nested
    final class OnPostgresql {

        private final TestDatabase database;

        OnPostgresql(TestDatabase database) {
            this.database = database;
        }

        @Test
        void runOnPostgresql() {
            TenSteps.run(database.url());

            assertThat(usersIn(Engine.of(database.dataSource()))).isZero();
        }
    }

    private static long usersIn(Engine engine) {
        try (Session session =
                SessionFactory.of(engine, MappingRegistry.of(User.class)).openSession()) {
            return session.query(USER).count();
        }
    }
}
