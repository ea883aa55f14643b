package dev.orm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@OnEachDatabase
final class TestDatabaseTests {

    private final TestDatabase database;

    TestDatabaseTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void connectionIsToTheProductNamed(TestDatabase parameter) throws SQLException {
        assertThat(parameter).isSameAs(database);
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(database.product().toString());
        }
    }

    @Test
    void clearRemovesSchemasTablesAndViews() {
        createObjects();

        database.clear();

        createObjects();
    }

    private void createObjects() {
        database.execute(
                "create table thing (id int primary key)",
                "create table part (id int, thing int references thing (id))",
                "create view things as select id from thing");
        if (database.product() != DatabaseProduct.SQLITE) {
            database.execute("create schema other", "create table other.thing (id int)");
        }
    }

    @Test
    void foreignKeysAreLookedAt() {
        createObjects();

        assertThatThrownBy(() -> database.execute("insert into part values (1, 99)"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void databasesOfOneProductAreApart() {
        database.execute("create table thing (id int)");
        try (TestDatabase second = TestDatabase.create(database.product())) {
            second.execute("create table thing (id int)");
            assertThat(second.url()).isNotEqualTo(database.url());
        }
    }

    @Test
    void closingReportsConnectionsInUse() throws SQLException {
        TestDatabase leaking = TestDatabase.create(database.product());
        try (Connection held = leaking.dataSource().getConnection()) {
            assertThat(held.isClosed()).isFalse();
            assertThatThrownBy(leaking::close)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("1 connection(s) to " + database.product() + " were not given back to the pool");
        }
    }

    @Test
    void failingStatementNamesTheProduct() {
        assertThatThrownBy(() -> database.execute("nonsense"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Test statement failed on " + database.product());
    }

    @Nested
    final class InANestedClass {

        @Test
        void databaseIsTheSame(TestDatabase nested) {
            assertThat(nested).isSameAs(database);
        }
    }
}
