package dev.orm.engine;

import static dev.orm.engine.TestSql.count;
import static dev.orm.engine.TestSql.ofDriver;
import static dev.orm.engine.TestSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

final class PoolTests {

    @Nested
    @OnEachDatabase
    final class OfEachDatabase {

        private final TestDatabase database;
        private final Engine engine;

        OfEachDatabase(TestDatabase database) {
            this.database = database;
            database.clear();
            database.execute("create table note (id bigint)");
            this.engine = Engine.create(EngineSettings.of(database.url())
                    .poolSize(2)
                    .waitingTime(Duration.ofMillis(300))
                    .lifetime(Duration.ofMinutes(5)));
        }

        @AfterEach
        void close() {
            engine.close();
        }

        @Test
        @Covers({"E10.1", "E10.3", "TX9.9"})
        void aPoolOfASizeRefusesAfterItsWaitingTimeAndSaysItsNumbers() {
            HikariDataSource pool = (HikariDataSource) engine.dataSource();
            assertThat(pool.getMaxLifetime()).isEqualTo(300_000);
            try (EngineConnection one = engine.connect();
                    EngineConnection two = engine.connect()) {
                one.unsafeQuery("select 1");
                two.unsafeQuery("select 1");
                assertThatThrownBy(() -> count(engine, "note"))
                        .isInstanceOf(CannotGetJdbcConnectionException.class)
                        .hasMessageContaining("total=2, active=2");
            }
        }

        @Test
        @Covers("E10.2")
        void aConnectionIsRolledBackWhenItReturns() {
            try (EngineConnection connection = engine.connect()) {
                connection.update(sql("insert into note values (1)"));
            }
            assertThat(count(engine, "note")).isZero();
            assertThat(((HikariDataSource) engine.dataSource())
                            .getHikariPoolMXBean()
                            .getActiveConnections())
                    .isZero();
        }

        @Test
        @Covers("E10.4")
        void theDataSourceOfAnApplicationIsThePool() {
            Engine other = Engine.of(database.dataSource());
            assertThat(other.dataSource()).isSameAs(database.dataSource());
            other.close();
            assertThat(count(Engine.of(database.dataSource()), "note")).isZero();
        }

        private Object driverConnection() {
            return engine.inTransaction(connection -> ofDriver(connection, database.product()));
        }

        @Test
        void allConnectionsCanBeThrownOut() {
            Object before = driverConnection();
            assertThat(driverConnection()).isSameAs(before);
            engine.evictConnections();
            assertThat(driverConnection()).isNotSameAs(before);
        }

        @Test
        void aConnectionThatIsNotTrustedLeavesThePool() {
            Object before;
            try (EngineConnection connection = engine.connect()) {
                before = ofDriver(connection, database.product());
                connection.update(sql("insert into note values (1)"));
                connection.invalidate();
                assertThat(connection.inTransaction()).isFalse();
            }
            assertThat(driverConnection()).isNotSameAs(before);
            assertThat(count(engine, "note")).isZero();
        }
    }

    @Nested
    @OnEachDatabase(only = DatabaseProduct.POSTGRESQL)
    final class OfAServer {

        @Test
        @Covers({"E11.1", "E11.2"})
        void aLostConnectionLeavesThePoolWithAllThatAreAsOld(TestDatabase database) {
            try (Engine engine = Engine.create(EngineSettings.of(database.url()).poolSize(3))) {
                try (EngineConnection one = engine.connect();
                        EngineConnection two = engine.connect()) {
                    one.unsafeQuery("select 1");
                    two.unsafeQuery("select 1");
                }
                database.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
                try (EngineConnection unlucky = engine.connect()) {
                    assertThatThrownBy(() -> unlucky.unsafeQuery("select 1"))
                            .isInstanceOf(ConnectionLostException.class)
                            .hasMessageContaining("select 1");
                }
                for (int i = 0; i < 3; i++) {
                    assertThat(engine.connect().unsafeQuery("select 1").one().get(0))
                            .isEqualTo(1);
                }
            }
        }
    }

    @Test
    @Covers("E2.4")
    void noPasswordShowsInTheTextOfSettingsOrEngine() {
        List<String> urls = List.of(
                "jdbc:postgresql://localhost/shop?user=ada&password=s3cret",
                "jdbc:h2:mem:shop;USER=ada;PASSWORD=s3cret",
                "jdbc:postgresql://localhost/shop?sslpassword=s3cret&ssl=true");
        for (String url : urls) {
            EngineSettings settings = EngineSettings.of(url).user("ada", "s3cret");
            assertThat(settings.toString()).doesNotContain("s3cret").contains("***", "shop");
            try (Engine engine = Engine.create(settings)) {
                assertThat(engine.toString()).startsWith("engine on jdbc:").doesNotContain("s3cret");
            }
        }
    }

    @Test
    void anAddressThatNoDriverTakesIsRefusedWithoutItsPassword() {
        EngineSettings settings = EngineSettings.of("jdbc:postgresql://ada:s3cret@localhost/shop?ssl=true");
        assertThat(settings.toString()).doesNotContain("s3cret").contains("***", "shop");
        assertThatThrownBy(() -> Engine.create(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No JDBC driver takes the URL jdbc:postgresql:")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void whatIsNoJdbcUrlIsRefusedWithoutItsPassword() {
        assertThatThrownBy(() -> EngineSettings.of("postgresql://ada:s3cret@localhost/shop"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:")
                .hasMessageNotContaining("s3cret");
    }
}
