package dev.orm.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.dialect.Dialect;
import dev.orm.engine.Engine;
import dev.orm.engine.EngineConnection;
import dev.orm.schema.MetaData;
import dev.orm.sql.UnsupportedSqlException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;

/**
 * What all parts of the suite have in common: a database of the dialect, with the tables of {@link Library} and their rows.
 *
 * <p>The author of a dialect writes a class for each part that names the database:
 *
 * <pre>{@code
 * final class MyStatementTests extends StatementConformance {
 *     MyStatementTests() { super(MyDatabase.emptyDataSource()); }
 * }
 * }</pre>
 */
public abstract class DialectConformance {

    private final Engine engine;
    private final EngineConnection connection;

    /** A part of the suite on a database in which the tables of the library are not there. */
    protected DialectConformance(DataSource database) {
        this.engine = Engine.of(database);
        this.connection = engine.connect();
    }

    /** The engine on the database. */
    protected final Engine engine() {
        return engine;
    }

    /** A connection of the test, whose changes are taken back after it. */
    protected final EngineConnection connection() {
        return connection;
    }

    /** The dialect under test, as it is found for the database. */
    protected final Dialect dialect() {
        return engine.dialect();
    }

    @BeforeEach
    final void createTables() {
        Library.META_DATA.dropAll(engine);
        Library.META_DATA.createAll(engine);
        engine.inTransaction(own -> {
            Library.insertRows(own);
            return null;
        });
    }

    @AfterEach
    final void dropTables() {
        connection.rollback();
        connection.close();
        Library.META_DATA.dropAll(engine);
    }

    /** A collation of the database, as DDL names it. */
    protected String collation() {
        return "\"C\"";
    }

    /** Creates objects, lets the work have them, and drops them. */
    final void with(MetaData metaData, Consumer<EngineConnection> work) {
        metaData.createAll(engine);
        try {
            work.accept(connection);
        } finally {
            connection.rollback();
            metaData.dropAll(engine);
        }
    }

    /** One test for each capability: it works as the trial says, or is refused by an error that names the database. */
    final <F extends Enum<F>> Stream<DynamicTest> trials(Map<F, Runnable> trials, Predicate<F> supported) {
        return trials.entrySet().stream()
                .map(trial -> DynamicTest.dynamicTest(
                        trial.getKey().name(), () -> run(trial.getValue(), supported.test(trial.getKey()))));
    }

    private void run(Runnable trial, boolean supported) {
        connection.rollback(); // dynamic tests share one set-up
        try {
            trial.run();
        } catch (UnsupportedSqlException e) {
            assertThat(supported)
                    .as("the dialect says that it has it, but: " + e.getMessage())
                    .isFalse();
            assertThat(e)
                    .hasMessageContaining("is not available on " + dialect().name() + ": ");
        } finally {
            connection.rollback();
        }
    }
}
