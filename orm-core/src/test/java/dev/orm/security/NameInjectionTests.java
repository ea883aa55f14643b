package dev.orm.security;

import static dev.orm.security.ValueAttacks.CANARY;
import static dev.orm.security.ValueAttacks.ID;
import static dev.orm.security.ValueAttacks.NAME;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E1, E2, E3: a name is quoted and changes nothing else of a statement, or it is refused before anything is sent. */
@OnEachDatabase
final class NameInjectionTests {

    private final List<String> failures = new ArrayList<>();
    private NameStage stage;

    @BeforeEach
    void open(TestDatabase database) {
        stage = new NameStage(database);
        stage.run(insertInto(CANARY).columns(ID, NAME).values(1L, "undone"));
        stage.connection().execute(insertInto(CANARY).columns(ID, NAME).values(1L, "sings"));
        stage.connection().commit();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void namesNeverLeaveTheirQuotes() {
        NameAttacks.all().forEach(this::attack);
        assertThat(failures).isEmpty();
    }

    private void attack(String method, NameAttack attack) {
        NameOutcome control = NameOutcome.of(stage, attack, attack.control());
        if (control.isUnsupported()) {
            return;
        }
        control.problemOfControl().ifPresent(problem -> failures.add(method + " with its control " + problem));
        for (String name : attack.asksCatalog() ? Corpus.sample() : Corpus.names()) {
            NameOutcome.of(stage, attack, name)
                    .problem(control)
                    .ifPresent(problem -> failures.add(method + " with " + Corpus.shown(name) + ' ' + problem));
        }
        List<?> rows = stage.connection().execute(select(NAME).from(CANARY)).all();
        stage.connection().rollback();
        if (!rows.equals(List.of("sings"))) {
            failures.add(method + " hurt the canary");
        }
    }
}
