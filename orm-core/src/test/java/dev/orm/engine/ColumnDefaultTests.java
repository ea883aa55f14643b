package dev.orm.engine;

import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import dev.orm.sql.Batch;
import dev.orm.sql.Row2;
import dev.orm.sql.Row3;
import dev.orm.sql.TextColumn;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.sql.WholeColumn;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values that columns get from the program. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
final class ColumnDefaultTests {

    private final AtomicInteger calls = new AtomicInteger();

    private final Table job = Table.builder("job")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("name", SqlTypes.STRING)
                    .length(40)
                    .insertDefault("nameless")
                    .build())
            .column(Column.builder("slug", SqlTypes.STRING)
                    .length(40)
                    .insertDefault(row -> row.get("id") + "-" + row.get("name"))
                    .build())
            .column(Column.builder("run", SqlTypes.INTEGER)
                    .insertDefault(calls::incrementAndGet)
                    .updateDefault(() -> -calls.incrementAndGet())
                    .build())
            .column(Column.builder("kind", SqlTypes.STRING)
                    .length(40)
                    .insertDefault(value("ABC").lower())
                    .updateDefault(row -> "changed " + row.get("name"))
                    .build())
            .primaryKey("id")
            .build();

    private final WholeColumn<Table, Long> id = job.whole("id", Long.class);
    private final TextColumn<Table> name = job.text("name");
    private final TextColumn<Table> slug = job.text("slug");
    private final WholeColumn<Table, Integer> run = job.whole("run", Integer.class);
    private final TextColumn<Table> kind = job.text("kind");

    private final List<String> statements = new ArrayList<>();
    private EngineConnection connection;
    private final TestDatabase database;

    ColumnDefaultTests(TestDatabase database) {
        this.database = database;
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        MetaData.of(List.of(job), List.of()).createAll(engine);
        this.connection =
                engine.withListeners(event -> statements.add(event.sql())).connect();
    }

    @BeforeEach
    void forgetTables() {
        statements.clear();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private List<Row3<String, String, Integer>> all() {
        return connection
                .execute(select(name, slug, run).from(job).orderBy(id.asc()))
                .all();
    }

    @Test
    @Covers({"M13.1", "M13.4"})
    void defaultsAreMadeForEachRow() {
        connection.execute(insertInto(job).columns(id).values(1L).values(2L));
        assertThat(statements)
                .singleElement()
                .asString()
                .startsWith("insert into job (id, name, slug, run, kind) values (?, ?, ?, ?, lower(");
        assertThat(all())
                .containsExactly(new Row3<>("nameless", "1-nameless", 1), new Row3<>("nameless", "2-nameless", 2));
        assertThat(connection.execute(select(kind).from(job)).all()).containsExactly("abc", "abc");
    }

    @Test
    @Covers("M13.2")
    void columnThatIsSetKeepsItsValue() {
        connection.execute(
                insertInto(job).columns(id, name, run).values(1L, "build", null).values(2L, null, 9));
        assertThat(all()).containsExactly(new Row3<>("build", "1-build", null), new Row3<>(null, "2-null", 9));
        assertThat(calls).hasValue(0);
    }

    @Test
    @Covers("M13.3")
    void updateDefaultIsUsedWhereTheColumnIsNotSet() {
        connection.execute(insertInto(job).columns(id).values(1L));
        connection.execute(update(job).set(name, "new").where(id.eq(1)));
        assertThat(connection.execute(select(run, kind).from(job)).one()).isEqualTo(new Row2<>(-2, "changed new"));
        connection.execute(
                update(job).set(name, "newer").set(run, 7).set(kind, "own").where(id.eq(1)));
        assertThat(connection.execute(select(run, kind).from(job)).one()).isEqualTo(new Row2<>(7, "own"));
        assertThat(calls).hasValue(2);
    }

    @Test
    @Covers("Q34.2")
    void defaultsAreAddedToASelectOnceForTheStatement() {
        connection.execute(insertInto(job).columns(id, name).values(1L, "a").values(2L, "b"));
        connection.execute(insertInto(job).columns(id, name).fromSelect(select(id.plus(10), name)));
        assertThat(connection
                        .execute(select(run, kind).from(job).where(id.gt(10)))
                        .all())
                .containsExactly(new Row2<>(3, "abc"), new Row2<>(3, "abc"));
    }

    @Test
    @Covers("Q34.2")
    void defaultsStandBesideTheRowsOfASetOperation() {
        connection.execute(insertInto(job).columns(id, name).values(1L, "a"));
        connection.execute(insertInto(job)
                .columns(id, name)
                .fromSelect(select(id.plus(10), name).unionAll(select(id.plus(20), name.upper()))));
        assertThat(connection
                        .execute(select(name, run).from(job).where(id.gt(10)).orderBy(id.asc()))
                        .all())
                .containsExactly(new Row2<>("a", 2), new Row2<>("A", 2));
    }

    @Test
    @Covers("Q34.2")
    void defaultsAreLeftOutWhereTheyAreTurnedOff() {
        connection.execute(insertInto(job).columns(id, name).values(1L, "a"));
        connection.execute(insertInto(job)
                .columns(id, name)
                .fromSelect(select(id.plus(10), name))
                .withoutDefaults());
        assertThat(statements.get(1)).isEqualTo("insert into job (id, name) select j.id + ?, j.name from job j");
        assertThat(connection.execute(select(run).from(job).where(id.eq(11))).all())
                .containsExactly((Integer) null);
    }

    @Test
    @Covers("M13.4")
    void defaultsOfABatchAreMadeForEachSet() {
        Map<String, Object> first = Map.of("id", 1L, "kind", "x");
        connection.execute(Batch.of(insertInto(job), List.of(first, Map.of("id", 2L, "kind", "y"))));
        assertThat(all())
                .containsExactly(new Row3<>("nameless", "1-nameless", 1), new Row3<>("nameless", "2-nameless", 2));
        assertThatIllegalStateException()
                .isThrownBy(() -> connection.execute(Batch.of(insertInto(job), List.of(Map.of("id", 1L)))))
                .withMessageContaining("job.kind is computed by an expression");
    }

    @Test
    void updateOfAnUpsertGetsNoDefaults() {
        connection.execute(insertInto(job).columns(id).values(1L));
        connection.execute(insertInto(job).columns(id).values(1L).onConflict(id).doUpdate(name, "again"));
        assertThat(all()).containsExactly(new Row3<>("again", "1-nameless", 1));
    }

    @Test
    @Covers("M13.1")
    void sequenceNumbersRows() {
        Sequence numbers = new Sequence("job_numbers", 50, 1);
        Table numbered = Table.builder("numbered")
                .column(Column.builder("id", SqlTypes.LONG)
                        .notNull()
                        .insertDefault(numbers.nextValue())
                        .build())
                .column(Column.builder("name", SqlTypes.STRING).length(40).build())
                .primaryKey("id")
                .build();
        MetaData.of(List.of(numbered), List.of(numbers)).createAll(Engine.of(database.dataSource()));
        if (database.product() == DatabaseProduct.SQLITE) {
            assertThatThrownBy(() -> connection.execute(
                            insertInto(numbered).columns(numbered.text("name")).values("a")))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("SQLite");
            return;
        }
        assertThat(connection
                        .execute(insertInto(numbered)
                                .columns(numbered.text("name"))
                                .values("a")
                                .values("b")
                                .returning(numbered.whole("id", Long.class)))
                        .all())
                .containsExactlyInAnyOrder(50L, 51L);
    }

    @Test
    void defaultOfAnotherTypeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Column.builder("run", SqlTypes.INTEGER).insertDefault("one"))
                .withMessageContaining("Column run holds a java.lang.Integer")
                .withMessageContaining("java.lang.String");
    }
}
