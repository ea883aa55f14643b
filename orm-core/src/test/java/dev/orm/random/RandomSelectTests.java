package dev.orm.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.session.Session;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Random selects against the same queries in Java. More of them, from other seeds, with {@code -Dorm.random.statements}
 * and {@code -Dorm.random.seed}.
 */
@OnEachDatabase
final class RandomSelectTests {

    private static final int STATEMENTS = Integer.getInteger("orm.random.statements", 1_200);
    private static final long SEED = Long.getLong("orm.random.seed", 1);

    private static final Map<DatabaseProduct, Set<Clause>> MISSING = Map.of(
            DatabaseProduct.H2,
            Set.of(Clause.LATERAL, Clause.CHANGE_IN_CTE, Clause.GROUPING_SETS, Clause.FULL_JOIN),
            DatabaseProduct.POSTGRESQL,
            Set.of(),
            DatabaseProduct.SQLITE,
            Set.of(Clause.LATERAL, Clause.CHANGE_IN_CTE, Clause.GROUPING_SETS, Clause.DISTINCT_ON, Clause.LOCK));

    @BeforeEach
    void empty(TestDatabase database) {
        database.clear();
    }

    @Test
    void aSelectYieldsWhatTheSameQueryYieldsInJava(TestDatabase database) {
        World world = new World(database, SEED);
        Selects selects = new Selects(world, SEED);
        int compared = 0;
        for (int i = 0; compared < STATEMENTS; i++) {
            RandomSelect select = selects.next();
            if (select.clauses().stream().anyMatch(MISSING.get(database.product())::contains)) {
                assertThatExceptionOfType(UnsupportedSqlException.class)
                        .as("statement %s: %s", i, select.sql())
                        .isThrownBy(() -> results(world, select));
            } else {
                compared++;
                assertThat(select.comparable(results(world, select)))
                        .as("statement %s: %s", i, select.sql())
                        .isEqualTo(select.comparable(select.java().apply(Env.EMPTY)));
            }
        }
    }

    /** What a statement changes is taken back, so that the next one finds the rows that Java has. */
    private static List<List<@Nullable Object>> results(World world, RandomSelect select) {
        try (Session session = world.factory().openSession()) {
            List<List<@Nullable Object>> rows = session.execute(select.sql());
            session.rollback();
            return rows;
        }
    }

    /** What a statement is said to hold counts only where it stands in the text. */
    @Test
    void everyClauseOccursOften(TestDatabase database) {
        Selects selects = new Selects(new World(database, SEED), SEED);
        Map<Clause, Integer> statements = new EnumMap<>(Clause.class);
        for (int i = 0; i < STATEMENTS; i++) {
            RandomSelect select = selects.next();
            String text = select.sql().toString();
            select.clauses().stream()
                    .filter(clause -> clause.mark().matcher(text).find())
                    .forEach(clause -> statements.merge(clause, 1, Integer::sum));
        }
        assertThat(Clause.values())
                .allSatisfy(clause -> assertThat(statements.getOrDefault(clause, 0))
                        .as(clause.name())
                        .isGreaterThanOrEqualTo(STATEMENTS / 20));
    }

    @Test
    void mostSelectsHaveRows(TestDatabase database) {
        World world = new World(database, SEED);
        Selects selects = new Selects(world, SEED);
        int withRows = 0;
        for (int i = 0; i < STATEMENTS; i++) {
            withRows += selects.next().java().apply(Env.EMPTY).isEmpty() ? 0 : 1;
        }
        assertThat(withRows).isGreaterThanOrEqualTo(STATEMENTS * 8 / 10);
    }
}
