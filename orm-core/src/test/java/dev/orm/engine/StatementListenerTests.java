package dev.orm.engine;

import static dev.orm.engine.TestSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.orm.dialect.Write;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;

@OnEachDatabase
class StatementListenerTests {

    private static final String SECRET = "s3cret";
    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("orm.sql");

    private final TestDatabase database;
    private final List<StatementEvent> events = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Engine engine;
    private final EngineConnection connection;

    StatementListenerTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
        this.connection = engine.withListeners(events::add).connect();
    }

    @BeforeEach
    void begin() {
        database.clear();
        database.execute("create table note (id bigint primary key, text varchar(20))");
        log.start();
        LOGGER.addAppender(log);
    }

    @AfterEach
    void end() {
        LOGGER.detachAppender(log);
        LOGGER.setLevel(null);
        connection.close();
    }

    @Test
    void aStatementIsReportedWithItsTextAndRows() {
        connection.update(sql("insert into note values (?, ?)", 1L, SECRET));
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.sql()).isEqualTo("insert into note values (?, ?)");
            assertThat(event.rows()).isEqualTo(1);
            assertThat(event.nanos()).isPositive();
            assertThat(event.failure()).isNull();
        });
    }

    @Test
    void whetherItChangesSomethingIsSaidByTheWayItWasRun() {
        connection.update(sql("insert into note values (1, 'a')"));
        connection.query(sql("with v as (select id from note) select id from v"), rows -> rows);

        assertThat(events).extracting(event -> event.statement().change()).containsExactly(true, false);
    }

    @Test
    @NotOn(
            value = {DatabaseProduct.H2, DatabaseProduct.SQLITE},
            because = "H2 has no such change, and SQLite no delete using")
    void aChangeMayBeginAsQueriesDo() {
        connection.update(sql("with v as (select 1 as id) delete from note using v where note.id = v.id"));

        assertThat(events).extracting(event -> event.statement().change()).containsExactly(true);
    }

    @Test
    void aQueryReportsTheRowsItRead() {
        connection.update(sql("insert into note values (1, 'a'), (2, 'b')"));
        connection.query(sql("select id from note"), rows -> {
            List<Long> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        });
        assertThat(events.get(1).rows()).isEqualTo(2);
    }

    @Test
    void aBatchReportsItsSize() {
        connection.write(new Write(
                "insert into note (id) values (?)",
                List.of(SqlTypes.LONG),
                List.of(new Object[] {1L}, new Object[] {2L}, new Object[] {3L}),
                Write.Kind.COUNTS,
                List.of()));
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.batchSize()).isEqualTo(3);
            assertThat(event.rows()).isEqualTo(3);
        });
    }

    @Test
    void aFailureIsReportedToo() {
        Throwable thrown = catchThrowable(() -> connection.update(sql("insert into nowhere values (1)")));
        assertThat(events).singleElement().extracting(StatementEvent::failure).isSameAs(thrown);
    }

    @Test
    void aValueThatCannotBeConvertedIsReportedAndFailsTheTransaction() {
        SqlType<String> refusing = SqlTypes.converted(
                String.class, SqlTypes.STRING, value -> Integer.toString(Integer.parseInt(value)), value -> value);
        Throwable thrown = catchThrowable(() -> connection.write(new Write(
                "insert into note (text) values (?)",
                List.of(refusing),
                List.<@Nullable Object[]>of(new Object[] {"a"}),
                Write.Kind.COUNTS,
                List.of())));
        assertThat(thrown)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasRootCauseInstanceOf(NumberFormatException.class);
        assertThat(events).singleElement().extracting(StatementEvent::failure).isSameAs(thrown);
        assertThat(connection.state()).isEqualTo(TransactionState.FAILED);
    }

    @Test
    void aListenerThatThrowsDoesNotHideTheFailureItIsToldOf() {
        IllegalStateException ofListener = new IllegalStateException("listener");
        StatementListener throwing = event -> {
            throw ofListener;
        };
        try (EngineConnection listened = engine.withListeners(throwing).connect()) {
            assertThatThrownBy(() -> listened.update(sql("insert into nowhere values (1)")))
                    .isInstanceOf(BadSqlGrammarException.class)
                    .hasSuppressedException(ofListener);
        }
    }

    @Test
    void eventsHoldNoValues() {
        connection.update(sql("insert into note values (?, ?)", 1L, SECRET));
        catchThrowable(() -> connection.update(sql("insert into note values (?, ?)", 1L, SECRET)));
        assertThat(events).allSatisfy(event -> assertThat(event.toString()).doesNotContain(SECRET));
    }

    @Test
    void allStatementsAreLoggedAtDebugWithoutValues() {
        LOGGER.setLevel(Level.DEBUG);
        connection.update(sql("insert into note values (?, ?)", 1L, SECRET));
        assertThat(log.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage())
                        .contains("1 row, 2 bound: insert into note values (?, ?)")
                        .doesNotContain(SECRET));
    }

    @Test
    void slowStatementsAreLoggedAtWarn() {
        LOGGER.setLevel(Level.WARN);
        try (EngineConnection slow =
                engine.withSlowThreshold(Duration.ofNanos(1)).connect()) {
            slow.query(sql("select count(*) from note"), rows -> rows.next());
        }
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage()).startsWith("slow: ").endsWith("select count(*) from note");
        });
    }

    @Test
    void nothingIsLoggedWithoutReason() {
        LOGGER.setLevel(Level.INFO);
        connection.update(sql("insert into note values (1, 'a')"));
        assertThat(log.list).isEmpty();
    }
}
