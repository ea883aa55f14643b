package dev.orm.engine;

import static dev.orm.engine.Library.*;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.sql.render.StatementCache;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = DatabaseProduct.H2)
final class StatementCacheMemoryTests {

    /** More with {@code -Dorm.test.shapes=1000000}. */
    private static final String SHAPES = System.getProperty("orm.test.shapes", "60000");

    private final Engine engine;

    StatementCacheMemoryTests(TestDatabase database) {
        this.engine = filled(database).withStatementCache(100, 100_000);
    }

    @Test
    @Covers({"E15.2", "E15.3"})
    void statementsOfAnyNumberOfShapesStayInASmallHeap() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DynamicStatementProgram.class.getName(),
                        SHAPES)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(output).contains("of at most 1000 statements", " 0 hits, " + SHAPES + " misses");
    }

    @Test
    @Covers({"E15.1", "E15.3", "E1.3"})
    void valuesAreNeverPartOfAShape() {
        StatementCache statements = engine.statements();
        engine.inTransaction(connection -> {
            for (int i = 0; i < 500; i++) {
                connection.execute(select(TITLE)
                        .where(ID.ge(i).and(TITLE.ne("title " + i)))
                        .limit(i + 1));
            }
            return null;
        });
        assertThat(statements.size()).isEqualTo(1);
        assertThat(statements.misses()).isEqualTo(1);
        assertThat(statements.hits()).isEqualTo(499);
    }

    @Test
    @Covers({"E15.2", "E15.3"})
    void theCacheOfAnEngineCanBeSmall() {
        engine.inTransaction(connection -> {
            for (int i = 0; i < 500; i++) {
                connection.execute(select(TITLE.as("t" + i)));
            }
            return null;
        });
        assertThat(engine.statements().size()).isLessThanOrEqualTo(100);
        assertThat(engine.statements().characters()).isLessThanOrEqualTo(100_000);
        assertThat(engine.statements().evictions()).isGreaterThanOrEqualTo(400);
    }
}
