package dev.orm.security;

import static dev.orm.security.Bird_.BIRD;
import static dev.orm.security.ValueAttacks.CANARY;
import static dev.orm.security.ValueAttacks.NAME;
import static dev.orm.sql.Sql.cte;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.metamodel.DynamicTable;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A name that no database takes is refused where the program gives it, not when the statement is sent. */
final class StatementNameTests {

    private static final Map<String, Consumer<String>> DOORS = Map.of(
            "label", NAME::as,
            "collation", NAME::collate,
            "alias of a table", CANARY::as,
            "alias of an entity", BIRD::as,
            "alias of a dynamic table", DynamicTable.of(Bird.class)::as,
            "name of a sub-query", select(NAME).from(CANARY)::subquery,
            "name of a common table", name -> cte(name, select(NAME).from(CANARY)),
            "column of values", name -> values("v", name),
            "parameter", name -> param(name, SqlTypes.STRING));

    @Test
    void nameThatNoDatabaseTakesIsRefusedAtOnce() {
        for (String name : List.of("", " ", "\t", "a\0b", "\0", "a\ud800", "\udc00a", "\ud83d b")) {
            DOORS.forEach((door, take) -> assertThatIllegalArgumentException()
                    .as("%s: %s", door, name)
                    .isThrownBy(() -> take.accept(name)));
        }
    }

    @Test
    void refusalCanBePrinted() {
        for (String name : List.of("a\0b", "a\ud800", "\udc00a")) {
            DOORS.forEach((door, take) -> assertThatIllegalArgumentException()
                    .as("%s: %s", door, name)
                    .isThrownBy(() -> take.accept(name))
                    .satisfies(refusal ->
                            assertThat(Corpus.isNoText(refusal.getMessage())).isFalse()));
        }
    }

    @Test
    void nameThatPostgresWouldCutOffIsRefusedAtOnce() {
        for (Consumer<String> take : List.<Consumer<String>>of(NAME::as, NAME::collate, name -> values("v", name))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> take.accept("ü".repeat(32)))
                    .withMessageContaining("63");
        }
    }
}
