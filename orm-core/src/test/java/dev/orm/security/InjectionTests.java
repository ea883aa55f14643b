package dev.orm.security;

import static dev.orm.security.ValueAttacks.CANARY;
import static dev.orm.security.ValueAttacks.ID;
import static dev.orm.security.ValueAttacks.NAME;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.Engine;
import dev.orm.engine.EngineConnection;
import dev.orm.schema.MetaData;
import dev.orm.sql.Change;
import dev.orm.sql.Condition;
import dev.orm.sql.Select;
import dev.orm.sql.Statement;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Hostile texts as values: a value is only ever bound. */
@OnEachDatabase
final class InjectionTests {

    private static final String HARMLESS = "x";
    private static final int TOO_SHORT_TO_RECOGNIZE = 12;
    private static final int LONGEST_PATTERN = 1_000;
    private static final long LONGEST = 1_000_000_000L;

    private final List<String> sent = new ArrayList<>();
    private EngineConnection connection;

    /** How the last harmless value was refused. */
    private String refusal = "";

    @BeforeEach
    void fill(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource())
                .withRedactedDriverMessages()
                .withListeners(event -> sent.add(event.sql()));
        MetaData.of(List.of(CANARY), List.of()).createAll(engine);
        connection = engine.connect();
        connection.execute(insertInto(CANARY).columns(ID, NAME).values(1L, "sings"));
        connection.commit();
    }

    @AfterEach
    void close() {
        connection.rollback();
        connection.close();
    }

    /** E1, E4, E5: the text of a statement is the same whatever the value. */
    @Test
    void valuesNeverChangeTheTextOfStatement() {
        List<String> failures = new ArrayList<>();
        ValueAttacks.all().forEach((method, attack) -> {
            List<String> harmless = attempt(method, attack, HARMLESS, failures);
            for (String hostile : textsFor(method)) {
                List<String> texts = attempt(method, attack, hostile, failures);
                if (!texts.isEmpty() && !texts.equals(harmless)) {
                    failures.add(method + " sent " + Corpus.shown(texts.toString()) + " for " + Corpus.shown(hostile));
                }
            }
            assertCanarySings(method, failures);
        });
        assertThat(failures).isEmpty();
    }

    /** E8: a change whose conditions all fell away is refused and not one of the whole table. */
    @Test
    void conditionsThatAreAllAbsentDoNotWidenChange() {
        Condition absent = NAME.containsIfPresent(null);
        sent.clear();
        for (Condition condition : List.of(absent, absent.not(), absent.and(absent), absent.or(absent))) {
            assertThatThrownBy(() -> connection.execute(deleteFrom(CANARY).where(condition)))
                    .hasMessageContaining("allRows");
            assertThatThrownBy(() -> connection.execute(
                            update(CANARY).set(NAME, "silent").where(condition)))
                    .hasMessageContaining("allRows");
        }
        assertThat(sent).isEmpty();
    }

    /** What a long regular expression costs is the database's own. */
    private static List<String> textsFor(String method) {
        boolean isPattern = method.contains("matches") || method.contains("regexp") || method.contains("similarTo");
        return Corpus.texts().stream()
                .filter(text -> !isPattern || text.length() < LONGEST_PATTERN)
                .toList();
    }

    /** What was sent; nothing when it was refused. */
    private List<String> attempt(
            String method, Function<String, Statement<?>> attack, String text, List<String> failures) {
        sent.clear();
        long start = System.nanoTime();
        try {
            run(attack.apply(text));
        } catch (DataAccessException | IllegalArgumentException | UnsupportedOperationException refused) {
            connection.rollback();
            String message = String.valueOf(refused.getMessage());
            refusal = text.equals(HARMLESS) ? message : refusal;
            if (text.length() >= TOO_SHORT_TO_RECOGNIZE && message.contains(text) && !message.equals(refusal)) {
                failures.add(method + " tells the value " + Corpus.shown(text) + ": " + Corpus.shown(message));
            }
        }
        if (System.nanoTime() - start > LONGEST && text.length() < TOO_SHORT_TO_RECOGNIZE * 10) {
            failures.add(method + " took more than a second for " + Corpus.shown(text));
        }
        return List.copyOf(sent);
    }

    private void run(Statement<?> statement) {
        if (statement instanceof Select<?> select) {
            connection.execute(select).all();
        } else {
            connection.execute((Change) statement);
            connection.rollback();
        }
    }

    private void assertCanarySings(String method, List<String> failures) {
        connection.rollback();
        List<?> rows = connection.execute(select(NAME).from(CANARY)).all();
        if (!rows.equals(List.of("sings"))) {
            failures.add(method + " hurt the canary: " + Corpus.shown(rows.toString()));
        }
    }
}
