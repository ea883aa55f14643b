package dev.orm.engine;

import static dev.orm.engine.Library.*;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.sql.Row;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@OnEachDatabase
final class UnsafeTextTests {

    private final List<String> sent = new ArrayList<>();
    private final TestDatabase database;
    private final EngineConnection connection;

    UnsafeTextTests(TestDatabase database) {
        this.database = database;
        this.connection =
                filled(database).withListeners(event -> sent.add(event.sql())).connect();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    @Covers("E21.1")
    void textGoesToTheDriverUnchanged() {
        String text = "select  title,\n id from book /* as it is */ where id > ? and title <> ? order by id";
        List<Row> rows = connection.unsafeQuery(text, 2L, "Lavinia").all();
        assertThat(sent).containsExactly(text);
        assertThat(rows).extracting(row -> row.get("title")).containsExactly("Solaris", "Beowulf");
        assertThat(rows.get(0).get("ID"))
                .isEqualTo(connection
                        .unsafeQuery("select id from book where id = 3")
                        .one()
                        .get(0));
    }

    @Test
    @Covers("E21.1")
    void aChangeGivenAsTextSaysHowManyRowsItTouched() {
        assertThat(connection.unsafeUpdate("update book set title = ?, price = ? where id <= ?", "X", null, 2L))
                .isEqualTo(2);
        assertThat(connection
                        .unsafeQuery("select title, price from book where id = 1")
                        .one()
                        .values())
                .containsExactly("X", null);
    }

    @Test
    @NotOn(
            value = {DatabaseProduct.H2, DatabaseProduct.SQLITE},
            because = "they have no operators with question marks")
    void operatorsWithQuestionMarksAreToldFromParameters() {
        assertThat(connection
                        .execute(select(unsafe("cast(? as jsonb) \\? ?", "{\"a\": 1}", "a")
                                .as(SqlTypes.BOOLEAN)))
                        .one())
                .isTrue();
        assertThat(sent).singleElement().asString().contains("as jsonb) ?? ?");
    }

    @Test
    void aValueOfAnUnknownClassIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> connection.unsafeQuery("select ?", new StringBuilder("secret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.StringBuilder")
                .hasMessageNotContaining("secret");
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "its results have no types of dates")
    void columnsComeAsTheClassesOfJavaTime() {
        Row row = connection
                .unsafeQuery("select date '2020-02-29' as d, timestamp '2020-02-29 12:30:00' as t,"
                        + " timestamp with time zone '2020-02-29 12:30:00+00' as z")
                .one();
        assertThat(row.get("d")).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(row.get("t")).isEqualTo(LocalDateTime.of(2020, 2, 29, 12, 30));
        OffsetDateTime zoned = row.get("z", OffsetDateTime.class);
        assertThat(zoned).isAtSameInstantAs(OffsetDateTime.of(2020, 2, 29, 12, 30, 0, 0, ZoneOffset.UTC));
    }

    @Test
    @Covers("E21.2")
    void otherToolsShareTheConnectionOfTheTransaction() {
        connection.execute(deleteFrom(BOOK).where(ID.eq(1)));
        long seen = connection.withJdbc(jdbc -> JdbcClient.create(new SingleConnectionDataSource(jdbc, true))
                .sql("select count(*) from book")
                .query(Long.class)
                .single());
        assertThat(seen).isEqualTo(3);
        connection.rollback();
        assertThat(connection.execute(select(count()).from(BOOK)).one()).isEqualTo(4);
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it has no stored procedures")
    @Covers("E21.3")
    void storedProceduresAreCalledThroughTheConnection() {
        database.execute(
                database.product() == DatabaseProduct.H2
                        ? "create alias twice for 'java.lang.Math.abs(int)'"
                        : "create function twice(n int) returns int language sql as 'select abs(n)'");
        int result = connection.withJdbc(jdbc -> {
            try (CallableStatement call = jdbc.prepareCall("{? = call twice(?)}")) {
                call.registerOutParameter(1, Types.INTEGER);
                call.setInt(2, -21);
                call.execute();
                return call.getInt(1);
            }
        });
        assertThat(result).isEqualTo(21);
    }

    @Test
    void aFailureOfOtherToolsFailsTheTransactionToo() {
        assertThatThrownBy(() -> connection.withJdbc(jdbc -> {
                    try (PreparedStatement statement = jdbc.prepareStatement("delete from nowhere")) {
                        return statement.executeUpdate();
                    }
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(connection.state()).isEqualTo(TransactionState.FAILED);
    }
}
