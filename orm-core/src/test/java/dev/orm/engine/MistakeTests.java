package dev.orm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.sql.Sql;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** One mistake is told by one exception, whatever the database. */
@OnEachDatabase
final class MistakeTests {

    private final TestDatabase database;
    private final Engine engine;
    private final EngineConnection connection;

    MistakeTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
        this.connection = engine.connect();
    }

    @BeforeEach
    void createTable() {
        database.clear();
        database.execute(
                "create table debt (id bigint primary key, amount integer)", "insert into debt values (1, 10)");
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void textWithTooFewValuesIsNotSent() {
        assertThatThrownBy(() -> connection.unsafeUpdate("update debt set amount = ?"))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("another number of parameters than it was given values")
                .hasMessageContaining("update debt set amount = ?");
        connection.rollback();
        assertThat(connection.unsafeQuery("select amount from debt").all())
                .singleElement()
                .satisfies(row -> assertThat(((Number) row.get(0)).intValue()).isEqualTo(10));
    }

    @Test
    void textWithTooManyValuesIsNotSent() {
        assertThatThrownBy(() -> connection.unsafeQuery("select amount from debt where id = ?", 1L, 2L))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("another number of parameters");
    }

    @Test
    void updateThatIsRunAsAQuerySaysSo() {
        assertThatThrownBy(() -> connection.unsafeQuery("update debt set amount = 1"))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("yields no rows: run it as an update");
    }

    @Test
    void unknownSchemaSaysHowToDeclareIt() {
        assertThatThrownBy(() -> connection.unsafeUpdate("create table nowhere.note (id integer)"))
                .isInstanceOf(BadSqlGrammarException.class)
                .hasMessageContaining("MetaData.builder().schema(name)");
    }

    @Test
    @NotOn(
            value = DatabaseProduct.SQLITE,
            because = "it takes the value of any row for a column that is not grouped by")
    void columnThatIsNotGroupedByIsBadGrammar() {
        database.execute("insert into debt values (2, 10)"); // H2 looks at the rows of a group

        assertThatThrownBy(() -> connection.unsafeQuery("select id, count(*) from debt group by amount"))
                .isInstanceOf(BadSqlGrammarException.class);
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "its own words say no more than that the text is wrong")
    void whatNoTextMaySayIsBadGrammar() {
        for (String wrong : List.of(
                "select nothing(amount) from debt",
                "select max(min(amount)) from debt",
                "select distinct id from debt order by amount")) {
            assertThatThrownBy(() -> connection.unsafeQuery(wrong))
                    .as(wrong)
                    .isInstanceOf(BadSqlGrammarException.class);
            connection.rollback();
        }
    }

    @Test
    void textThatIsNoNumberIsNotReadAsZero() {
        database.execute("create table claim (amount varchar(5))", "insert into claim values ('12abc')");
        Table claim = Table.builder("claim")
                .column(Column.builder("amount", SqlTypes.INTEGER).build())
                .build();

        assertThatThrownBy(() -> connection
                        .execute(Sql.select(claim.whole("amount", Integer.class)))
                        .all())
                .isInstanceOf(DataAccessException.class)
                .hasMessageNotContaining("refuses")
                .hasMessageNotContaining("12abc");
    }

    @Test
    void failedConversionIsASpringExceptionWithoutTheValue() {
        database.execute("create table claim (amount varchar(5))", "insert into claim values ('12abc')");
        Table claim = Table.builder("claim")
                .column(Column.builder(
                                "amount",
                                SqlTypes.converted(Integer.class, SqlTypes.STRING, String::valueOf, Integer::parseInt))
                        .build())
                .build();

        assertThatThrownBy(() -> connection
                        .execute(Sql.select(claim.whole("amount", Integer.class)))
                        .all())
                .isInstanceOf(DataRetrievalFailureException.class)
                .hasMessageContaining("The conversion from java.lang.String to java.lang.Integer failed with"
                        + " java.lang.NumberFormatException")
                .hasMessageNotContaining("12abc");
    }

    @Test
    void closedEngineSaysThatItIsClosed() {
        Engine own = Engine.create("jdbc:h2:mem:closed_engine");
        own.close();

        assertThatThrownBy(() -> own.connect().unsafeQuery("select 1"))
                .isInstanceOf(CannotGetJdbcConnectionException.class)
                .hasMessageContaining("the engine is closed");
    }

    @Test
    void missingDriverIsNamedWithoutTheRestOfTheUrl() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Engine.create("jdbc:nosuch:x?password=secret"))
                .withMessageContaining("No JDBC driver takes the URL jdbc:nosuch:...: add the driver")
                .withMessageNotContaining("secret");
    }
}
