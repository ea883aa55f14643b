package dev.orm.security;

import static dev.orm.security.ValueAttacks.CANARY;
import static dev.orm.security.ValueAttacks.ID;
import static dev.orm.security.ValueAttacks.NAME;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.sql.Func;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** E1: hostile texts where a method takes a value of any class stay values. */
@OnEachDatabase
final class ObjectInjectionTests {

    private static final String HARMLESS = "x";

    private final List<String> failures = new ArrayList<>();
    private NameStage stage;

    @BeforeEach
    void open(TestDatabase database) {
        stage = new NameStage(database);
        stage.connection().execute(insertInto(CANARY).columns(ID, NAME).values(1L, "sings"));
        stage.connection().commit();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<?> canary() {
        List<?> rows = stage.connection().execute(select(NAME).from(CANARY)).all();
        stage.connection().rollback();
        return rows;
    }

    @Test
    void valuesOfAnyClassNeverChangeTheTextOfStatement() {
        ObjectAttacks.all().forEach(this::attack);
        assertThat(failures).isEmpty();
    }

    private void attack(String method, NameAttack.Use use) {
        List<String> harmless = texts(use, HARMLESS);
        for (String hostile : Corpus.names()) {
            List<String> texts = texts(use, hostile);
            if (!texts.isEmpty() && !texts.equals(harmless)) {
                failures.add(method + " sent " + Corpus.shown(texts.toString()) + " for " + Corpus.shown(hostile));
            }
        }
        if (!canary().equals(List.of("sings"))) {
            failures.add(method + " hurt the canary");
        }
    }

    /** What was sent; nothing when the value was refused. */
    private List<String> texts(NameAttack.Use use, String text) {
        stage.begin();
        try {
            use.with(stage, text);
        } catch (DataAccessException | IllegalArgumentException | UnsupportedOperationException refused) {
            stage.connection().rollback();
        }
        return stage.texts();
    }

    @Test
    void constantsOfTheProgramStayWithinTheirQuotes() {
        for (String hostile : Corpus.names()) {
            if (!Corpus.isNoText(hostile)) {
                List<String> found = stage.connection()
                        .execute(select(Func.literal(SqlTypes.STRING, hostile)).from(CANARY))
                        .all();
                assertThat(found).containsExactly(hostile);
            }
        }
        assertThat(canary()).hasToString("[sings]");
    }
}
