package dev.orm.engine;

import static dev.orm.engine.Library.*;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@OnEachDatabase
final class LoggingTests {

    private static final Logger STATEMENTS = (Logger) LoggerFactory.getLogger("orm.sql");
    private static final Logger VALUES = (Logger) LoggerFactory.getLogger("orm.sql.values");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Engine engine;

    LoggingTests(TestDatabase database) {
        this.engine = filled(database);
    }

    @BeforeEach
    void listen() {
        log.start();
        STATEMENTS.addAppender(log);
        STATEMENTS.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stop() {
        STATEMENTS.detachAppender(log);
        STATEMENTS.setLevel(null);
        VALUES.setLevel(null);
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static void read(Engine engine) {
        engine.inTransaction(connection ->
                connection.execute(select(ID).where(TITLE.eq("Solaris"))).all());
    }

    @Test
    @Covers({"E14.1", "E14.4"})
    void aLineHasDurationRowsAndWhetherTheTextWasCached() {
        Engine tagged = engine.withOptions(ExecutionOptions.NONE.tag("checkout"));
        read(tagged);
        read(tagged);
        assertThat(lines()).hasSize(2).allSatisfy(line -> assertThat(line).doesNotContain("Solaris"));
        assertThat(lines().get(0))
                .matches("\\d+ us, 1 row, 1 bound, rendered, checkout: select b.id from book b where b.title = \\?");
        assertThat(lines().get(1)).contains(", 1 bound, cached, checkout: ");
    }

    @Test
    @Covers({"E14.3", "E14.5"})
    void slowStatementsAreLoggedByThemselves() {
        STATEMENTS.setLevel(Level.INFO);
        read(engine);
        read(engine.withSlowThreshold(Duration.ofNanos(1)));
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage())
                    .startsWith("slow: ")
                    .contains(", at " + LoggingTests.class.getName() + ".");
        });
    }

    @Test
    @Covers("E14.2")
    void valuesShowBehindTheirOwnSwitchOnlyAndAreShortened() {
        VALUES.setLevel(Level.DEBUG);
        Engine showing = engine.withLoggedValues(4);
        showing.inTransaction(connection -> connection
                .execute(select(ID).where(TITLE.eq("Solaris").and(ID.le(3)).and(ID.in(1, 2, 3))))
                .all());
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0)).startsWith("values: 'Sola... (7)', 3 BIGINT, a list of 3");
        assertThat(lines().get(1)).doesNotContain("Sola");
    }

    @Test
    @Covers("E14.2")
    void manyValuesAreCountedInsteadOfShown() {
        VALUES.setLevel(Level.DEBUG);
        engine.withLoggedValues(10)
                .inTransaction(connection -> connection.unsafeQuery(
                        "select ?" + ", ?".repeat(29),
                        LongStream.rangeClosed(1, 30).boxed().toArray()));
        assertThat(lines().get(0))
                .endsWith(" and 10 more")
                .contains("20 BIGINT")
                .doesNotContain("21 BIGINT");
    }

    @Test
    @Covers("E14.2")
    void statementsWithoutValuesHaveNoLineOfThem() {
        VALUES.setLevel(Level.DEBUG);
        engine.withLoggedValues(10)
                .inTransaction(connection -> connection.execute(select(ID)).all());
        assertThat(lines()).singleElement().asString().endsWith("select b.id from book b");
    }

    @Test
    @Covers("E14.2")
    void valuesOfEnginesThatWereNotToldDoNotShow() {
        VALUES.setLevel(Level.DEBUG);
        read(engine);
        assertThat(lines()).hasSize(1).allSatisfy(line -> assertThat(line).doesNotContain("Solaris"));
    }
}
