package dev.orm.engine;

import static dev.orm.engine.Library.*;
import static dev.orm.engine.TestSql.sql;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.sql.render.TextOrigin;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase
final class EventTests {

    private final List<String> told = new ArrayList<>();
    private final TestDatabase database;
    private final Engine engine;

    EventTests(TestDatabase database) {
        this.database = database;
        this.engine = filled(database);
    }

    private final class Recording implements StatementListener {

        @Override
        public void executing(SentStatement statement) {
            told.add("before " + statement.sql());
        }

        @Override
        public void executed(StatementEvent event) {
            told.add((event.failure() == null ? event.rows() + " after " : "failed ") + event.sql());
        }
    }

    private static void read(Engine engine) {
        engine.inTransaction(
                connection -> connection.execute(select(TITLE).where(ID.le(2))).all());
    }

    @Test
    @Covers("E12.1")
    void aListenerSeesAStatementBeforeAndAfterItsExecution() {
        read(engine.withListeners(new Recording()));
        String text = "select b.title from book b where b.id <= ?";
        assertThat(told).containsExactly("before " + text, "2 after " + text);
    }

    @Test
    @Covers("E12.1")
    void aListenerSeesFailures() {
        assertThatThrownBy(() -> engine.withListeners(new Recording())
                .inTransaction(connection -> connection.unsafeUpdate("delete from nowhere")));
        assertThat(told).containsExactly("before delete from nowhere", "failed delete from nowhere");
    }

    @Test
    @Covers("E12.1")
    void aListenerSeesDdl() {
        engine.withListeners(new Recording()).execute(List.of("create table extra (id int)"));
        assertThat(told).containsExactly("before create table extra (id int)", "-1 after create table extra (id int)");
    }

    @Test
    @Covers("E12.1")
    void aListenerThatThrowsBeforeKeepsTheStatementFromBeingSent() {
        StatementListener refusing = new StatementListener() {
            @Override
            public void executing(SentStatement statement) {
                throw new IllegalStateException("refused");
            }

            @Override
            public void executed(StatementEvent event) {
                told.add(event.sql());
            }
        };
        for (int i = 0; i < 12; i++) {
            try (EngineConnection connection = engine.withListeners(refusing).connect()) {
                connection.autocommit(true);
                assertThatThrownBy(() -> connection.execute(deleteFrom(BOOK).allRows()))
                        .hasMessage("refused");
            }
        }
        assertThat(told).isEmpty();
        assertThat(TestSql.count(engine, "book")).isEqualTo(4);
    }

    @Test
    @Covers("E12.2")
    void theTextOfAStatementCanBeReplacedBeforeItIsSent() {
        Engine commenting = engine.withListeners(new Recording()).withUnsafeRewriting(text -> text + " /* books */");
        read(commenting);
        commenting.inTransaction(connection -> connection.update(sql("delete from book where id = ?", 3L)));
        assertThat(told)
                .containsExactly(
                        "before select b.title from book b where b.id <= ? /* books */",
                        "2 after select b.title from book b where b.id <= ? /* books */",
                        "before delete from book where id = ? /* books */",
                        "1 after delete from book where id = ? /* books */");
    }

    @Test
    @Covers("E12.4")
    void listenersOfOneEngineAreNotToldOfAnothersStatements() {
        Engine other = Engine.of(database.dataSource());
        engine.withListeners(new Recording());
        read(other);
        read(engine);
        assertThat(told).isEmpty();
    }

    @Test
    @Covers("E12.5")
    void aListenerCanBeRemoved() {
        Recording recording = new Recording();
        Engine listening = engine.withListeners(recording, event -> told.add("other"));
        read(listening.withoutListener(recording));
        assertThat(told).containsExactly("other");
    }

    @Test
    @Covers("E12.5")
    void removingAListenerWhileItIsToldIsSafe() {
        List<Engine> engines = new ArrayList<>();
        StatementListener leaving = new StatementListener() {
            @Override
            public void executed(StatementEvent event) {
                told.add("told");
                engines.add(engines.get(0).withoutListener(this));
            }
        };
        engines.add(engine.withListeners(leaving, event -> told.add("next")));
        read(engines.get(0));
        read(engines.get(1));
        assertThat(told).containsExactly("told", "next", "next");
    }

    @Test
    @Covers("E14.4")
    void anEventSaysWhereItsTextComesFrom() {
        List<TextOrigin> origins = new ArrayList<>();
        Engine listening =
                engine.withListeners(event -> origins.add(event.statement().origin()));
        read(listening);
        read(listening);
        listening.inTransaction(connection -> connection.unsafeUpdate("delete from book where id = 3"));
        assertThat(origins).containsExactly(TextOrigin.RENDERED, TextOrigin.CACHED, TextOrigin.GIVEN);
    }

    @Test
    @Covers("E12.1")
    void eventsNameTypesAndNoValues() {
        List<SentStatement> sent = new ArrayList<>();
        engine.withListeners(event -> sent.add(event.statement()))
                .inTransaction(connection ->
                        connection.execute(select(ID).where(TITLE.eq("secret"))).all());
        assertThat(sent).singleElement().satisfies(statement -> {
            assertThat(statement.types()).hasSize(1);
            assertThat(statement.toString()).doesNotContain("secret");
        });
    }
}
