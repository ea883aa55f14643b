package dev.orm.engine;

import static dev.orm.engine.TestSql.count;
import static dev.orm.engine.TestSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.dialect.UnsupportedDatabaseException;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class EngineCreationTests {

    @Test
    @Covers("E1.1")
    void noConnectionIsTakenBeforeTheFirstUse(@TempDir Path directory) {
        try (Engine engine = Engine.create("jdbc:h2:file:" + directory.resolve("lazy"))) {
            assertThat(directory.resolve("lazy.mv.db")).doesNotExist();
            engine.dialect();
            assertThat(directory.resolve("lazy.mv.db")).exists();
        }
    }

    @Test
    void aFileKeepsItsRowsWhenTheEngineIsClosed(@TempDir Path directory) {
        String url = "jdbc:h2:file:" + directory.resolve("kept");
        try (Engine engine = Engine.create(url)) {
            engine.inTransaction(connection -> connection.update(sql("create table note (id int)")));
            engine.inTransaction(connection -> connection.update(sql("insert into note values (1)")));
        }
        try (Engine engine = Engine.create(url)) {
            assertThat(count(engine, "note")).isEqualTo(1);
        }
        assertThat(Files.exists(directory.resolve("kept.mv.db"))).isTrue();
    }

    @Test
    void allConnectionsOfAnUnnamedMemoryDatabaseSeeTheSame() {
        try (Engine engine = Engine.create("jdbc:h2:mem:");
                EngineConnection first = engine.connect()) {
            first.update(sql("create table note (id int)"));
            first.query(sql("select id from note"), rows -> rows.next());
            assertThat(count(engine, "note")).isZero();
        }
    }

    @Test
    void twoUnnamedMemoryDatabasesAreTwo() {
        try (Engine one = Engine.create("jdbc:h2:mem:");
                Engine other = Engine.create("jdbc:h2:mem:")) {
            one.inTransaction(connection -> connection.update(sql("create table note (id int)")));
            assertThatThrownBy(() -> count(other, "note")).hasMessageContaining("note");
        }
    }

    @Test
    void aServerThatIsNotThereIsOneClearFailure() {
        try (Engine engine =
                Engine.create("jdbc:postgresql://localhost:1/none?connectTimeout=1&user=u&password=s3cret")) {
            assertThatThrownBy(engine::dialect)
                    .isInstanceOf(CannotGetJdbcConnectionException.class)
                    .hasMessageContaining("No connection to the database")
                    .satisfies(failure -> assertThat(withCauses(failure)).doesNotContain("s3cret"));
        }
    }

    private static String withCauses(Throwable failure) {
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        return all.toString();
    }

    @Test
    @Covers("E2.3")
    void aDatabaseThatIsNotSupportedKeepsNoConnection() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:mem:refused");
            try (EngineConnection connection = Engine.of(pool).connect()) {
                assertThatThrownBy(() -> connection.update(sql("create table note (id int)")))
                        .isInstanceOf(UnsupportedDatabaseException.class);
                assertThatThrownBy(() -> connection.update(sql("create table note (id int)")))
                        .isInstanceOf(UnsupportedDatabaseException.class);
                assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
            }
        }
    }

    @Nested
    @OnEachDatabase
    class OnADataSource {

        @Test
        @Covers("E10.3")
        void anExhaustedPoolSaysHowManyConnectionsItHas(TestDatabase database) {
            try (HikariDataSource pool = new HikariDataSource()) {
                pool.setJdbcUrl(database.url());
                pool.setMaximumPoolSize(1);
                pool.setConnectionTimeout(250);
                Engine engine = Engine.of(pool);
                try (EngineConnection holder = engine.connect()) {
                    holder.query(sql("select 1"), rows -> rows.next());
                    assertThatThrownBy(() -> count(engine, "anything"))
                            .isInstanceOf(CannotGetJdbcConnectionException.class)
                            .hasMessageContaining("total=1, active=1");
                }
            }
        }

        @Test
        @Covers({"E10.4", "E2.1"})
        void closingTheEngineLeavesItOpen(TestDatabase database) {
            Engine.of(database.dataSource()).close();
            assertThat(Engine.of(database.dataSource()).dialect().name())
                    .isEqualTo(database.product().toString());
        }
    }
}
