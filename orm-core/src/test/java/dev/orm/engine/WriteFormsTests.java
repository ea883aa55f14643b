package dev.orm.engine;

import static dev.orm.engine.TestSql.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.dialect.Write;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

@OnEachDatabase
class WriteFormsTests {

    private static final Table LINE = Table.builder("order line")
            .column(Column.builder("order", SqlTypes.LONG).notNull().build())
            .column(Column.builder("number", SqlTypes.INTEGER).notNull().build())
            .column(Column.builder("text", SqlTypes.STRING).length(10).build())
            .column(Column.builder("version", SqlTypes.INTEGER).notNull().build())
            .primaryKey("order", "number")
            .build();
    private static final Table NOTE = Table.builder("note")
            .column(Column.builder("id", SqlTypes.LONG).identity().build())
            .column(Column.builder("text", SqlTypes.STRING).build())
            .column(Column.builder("version", SqlTypes.INTEGER).build())
            .primaryKey("id")
            .build();

    private final DatabaseProduct product;
    private final Engine engine;
    private final EngineConnection connection;

    WriteFormsTests(TestDatabase database) {
        this.product = database.product();
        this.engine = Engine.of(database.dataSource());
        this.connection = engine.connect();
        database.clear();
    }

    @BeforeEach
    void createTables() {
        MetaData.of(List.of(LINE, NOTE, AllTypes.TABLE), List.of()).createAll(engine);
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    @Covers({"T2.1", "T5.1", "T16.1"})
    void everyTypeComesBackAsItWasInserted() {
        List<@Nullable Object[]> rows = AllTypes.rows(product);
        run(insert(AllTypes.TABLE, rows));
        AllTypes.assertSame(AllTypes.read(connection), rows);
    }

    @Test
    void everyTypeComesBackAsItWasInsertedAlone() {
        List<@Nullable Object[]> rows = AllTypes.rows(product);
        for (@Nullable Object[] row : rows) {
            run(insert(AllTypes.TABLE, Collections.singletonList(row)));
        }
        AllTypes.assertSame(AllTypes.read(connection), rows);
    }

    @Test
    void everyTypeComesBackAsItWasUpdated() {
        List<@Nullable Object[]> rows = AllTypes.rows(product);
        List<@Nullable Object[]> empty = new ArrayList<>();
        List<@Nullable Object[]> values = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            @Nullable Object[] key = new Object[row.length];
            key[0] = row[0];
            empty.add(key);
            @Nullable Object[] value = new Object[row.length];
            System.arraycopy(row, 1, value, 0, row.length - 1);
            value[row.length - 1] = row[0];
            values.add(value);
        }
        run(insert(AllTypes.TABLE, empty));
        List<Column> columns = AllTypes.TABLE.columns();
        run(engine.dialect()
                .writes()
                .update(AllTypes.TABLE, columns.subList(1, columns.size()), columns.subList(0, 1), values));
        AllTypes.assertSame(AllTypes.read(connection), rows);
    }

    @Test
    void manyRowsArriveInAFewStatements() {
        List<@Nullable Object[]> rows = lines(2_345);
        List<Write> writes = insert(LINE, rows);
        run(writes);
        assertThat(count(engine, "\"order line\"")).isZero();
        connection.commit();
        assertThat(count(engine, "\"order line\"")).isEqualTo(2_345);
        assertThat(writes).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void generatedKeysComeBackInTheOrderOfTheRows() {
        List<@Nullable Object[]> rows = LongStream.rangeClosed(1, 333)
                .<@Nullable Object[]>mapToObj(i -> new Object[] {"n" + i, 1})
                .toList();
        List<WriteResult> results = run(
                engine.dialect().writes().insert(NOTE, columns(NOTE, "text", "version"), rows, columns(NOTE, "id")));
        List<Object> ids = new ArrayList<>();
        results.forEach(result -> result.rows().forEach(row -> ids.add(row[0])));
        List<@Nullable Object[]> stored = read(NOTE);
        assertThat(ids).hasSize(333).doesNotHaveDuplicates();
        for (int i = 0; i < ids.size(); i++) {
            Object id = ids.get(i);
            assertThat(stored)
                    .filteredOn(row -> id.equals(row[0]))
                    .singleElement()
                    .satisfies(new TextIs("n" + (ids.indexOf(id) + 1)));
        }
    }

    private record TextIs(String text) implements Consumer<@Nullable Object[]> {
        @Override
        public void accept(@Nullable Object[] row) {
            assertThat(row[1]).isEqualTo(text);
        }
    }

    @Test
    void aRowWithoutValuesTakesItsDefaults() {
        Table table = Table.builder("counter")
                .column(Column.builder("id", SqlTypes.LONG).identity().build())
                .primaryKey("id")
                .build();
        MetaData.of(List.of(table), List.of()).createAll(engine);
        List<WriteResult> results = run(engine.dialect()
                .writes()
                .insert(table, List.of(), List.of(new Object[0], new Object[0]), table.columns()));
        assertThat(results.stream().flatMap(result -> result.rows().stream()).map(row -> row[0]))
                .containsExactly(1L, 2L);
    }

    @Test
    void anUpdateOfCompositeKeysReportsTheRowsItHit() {
        run(insert(LINE, lines(5)));
        List<@Nullable Object[]> rows =
                List.of(update("a", 2, 1, 1, 1), update("b", 2, 1, 2, 1), update("c", 2, 9, 9, 1));
        assertThat(hit(
                        engine.dialect()
                                .writes()
                                .update(
                                        LINE,
                                        columns(LINE, "text", "version"),
                                        columns(LINE, "order", "number", "version"),
                                        rows),
                        rows,
                        2))
                .containsExactly(true, true, false);
        assertThat(texts()).containsExactly("a", "b", "text 3", "text 4", "text 5");
    }

    @Test
    void aRowOfAnotherVersionIsNeitherUpdatedNorReported() {
        run(insert(LINE, lines(3)));
        List<@Nullable Object[]> rows = List.of(update("a", 3, 1, 1, 2), update("b", 3, 1, 2, 1));
        assertThat(hit(
                        engine.dialect()
                                .writes()
                                .update(
                                        LINE,
                                        columns(LINE, "text", "version"),
                                        columns(LINE, "order", "number", "version"),
                                        rows),
                        rows,
                        2))
                .containsExactly(false, true);
        assertThat(texts()).containsExactly("text 1", "b", "text 3");
    }

    @Test
    void aSingleUpdateReportsWhetherItHit() {
        run(insert(LINE, lines(1)));
        List<@Nullable Object[]> stale = Collections.singletonList(update("a", 3, 1, 1, 2));
        assertThat(hit(
                        engine.dialect()
                                .writes()
                                .update(
                                        LINE,
                                        columns(LINE, "text", "version"),
                                        columns(LINE, "order", "number", "version"),
                                        stale),
                        stale,
                        2))
                .containsExactly(false);
    }

    @Test
    void deletedKeysAreReported() {
        List<@Nullable Object[]> rows = LongStream.rangeClosed(1, 10)
                .<@Nullable Object[]>mapToObj(i -> new Object[] {i, "n" + i, 1})
                .toList();
        run(engine.dialect().writes().insert(NOTE, NOTE.columns(), rows, List.of()));
        List<@Nullable Object[]> keys = List.of(new Object[] {3L}, new Object[] {77L}, new Object[] {5L});
        assertThat(hit(engine.dialect().writes().delete(NOTE, columns(NOTE, "id"), keys), keys, 0))
                .containsExactly(true, false, true);
        assertThat(read(NOTE)).hasSize(8);
    }

    @Test
    void deletesMatchCompositeKeysAndVersions() {
        run(insert(LINE, lines(4)));
        List<@Nullable Object[]> keys =
                List.of(new Object[] {1L, 1, 1}, new Object[] {1L, 2, 7}, new Object[] {1L, 4, 1});
        assertThat(hit(
                        engine.dialect().writes().delete(LINE, columns(LINE, "order", "number", "version"), keys),
                        keys,
                        0))
                .containsExactly(true, false, true);
        assertThat(texts()).containsExactly("text 2", "text 3");
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it keeps text of any length")
    void aTextThatIsTooLongIsRefusedAndNotCut() {
        List<@Nullable Object[]> rows =
                List.of(new Object[] {1L, 1, "fits", 1}, new Object[] {1L, 2, "does not fit here", 1});
        assertThatThrownBy(() -> run(insert(LINE, rows))).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aTextThatNoDatabaseKeepsIsRefused() {
        List<@Nullable Object[]> rows = List.of(new Object[] {1L, 1, "a\u0000b", 1}, new Object[] {1L, 2, "\uD800", 1});
        assertThatThrownBy(() -> run(insert(LINE, rows))).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void noRowsNeedNoStatement() {
        assertThat(insert(LINE, List.of())).isEmpty();
        assertThat(engine.dialect()
                        .writes()
                        .update(LINE, columns(LINE, "text"), columns(LINE, "order", "number"), List.of()))
                .isEmpty();
        assertThat(engine.dialect().writes().delete(NOTE, columns(NOTE, "id"), List.of()))
                .isEmpty();
    }

    private static List<@Nullable Object[]> lines(int count) {
        return LongStream.rangeClosed(1, count)
                .<@Nullable Object[]>mapToObj(i -> new Object[] {1L, (int) i, "text " + i, 1})
                .toList();
    }

    private static @Nullable Object[] update(String text, int version, long order, int number, int expected) {
        return new Object[] {text, version, order, number, expected};
    }

    private List<Write> insert(Table table, List<@Nullable Object[]> rows) {
        return engine.dialect().writes().insert(table, table.columns(), rows, List.of());
    }

    private List<WriteResult> run(List<Write> writes) {
        return writes.stream().map(connection::write).toList();
    }

    /** For each row of a write whether the answers say that it was hit; its key begins at an index. */
    private List<Boolean> hit(List<Write> writes, List<@Nullable Object[]> rows, int keyIndex) {
        List<Boolean> hit = new ArrayList<>();
        for (Write write : writes) {
            WriteResult result = connection.write(write);
            for (int count : result.counts()) {
                hit.add(count == 1);
            }
            if (write.kind() == Write.Kind.RETURNING) {
                rows.forEach(row -> hit.add(result.rows().stream().anyMatch(key -> startsWith(row, keyIndex, key))));
            }
        }
        return hit;
    }

    private static boolean startsWith(@Nullable Object[] row, int index, @Nullable Object[] key) {
        for (int i = 0; i < key.length; i++) {
            if (!Objects.equals(row[index + i], key[i])) {
                return false;
            }
        }
        return true;
    }

    private List<@Nullable Object> texts() {
        return read(LINE).stream().map(row -> row[2]).toList();
    }

    private List<@Nullable Object[]> read(Table table) {
        return TestSql.read(connection, table);
    }

    private static List<Column> columns(Table table, String... names) {
        return List.of(names).stream().map(table::column).toList();
    }
}
