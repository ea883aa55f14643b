package dev.orm.engine;

import static dev.orm.sql.Sql.insertInto;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.Insert;
import dev.orm.sql.NamedColumn;
import dev.orm.sql.WholeColumn;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Inserted rows are put in order by their keys, also where the database gives a key back in another form. */
@OnEachDatabase
final class RowOrderKeyTests {

    private final Engine engine;
    private final TestDatabase database;
    private final List<String> statements = new ArrayList<>();

    RowOrderKeyTests(TestDatabase database) {
        this.database = database;
        database.clear();
        this.engine = Engine.of(database.dataSource()).withListeners(event -> statements.add(event.sql()));
    }

    @SafeVarargs
    private <T> void assertInOrder(SqlType<T> type, UnaryOperator<Column.Builder> more, T... keys) {
        database.clear();
        Table table = Table.builder("keyed")
                .column(more.apply(Column.builder("id", type).notNull()).build())
                .column(Column.builder("place", SqlTypes.INTEGER).build())
                .primaryKey("id")
                .build();
        MetaData.of(List.of(table), List.of()).createAll(engine);
        NamedColumn<Table, T> id = NamedColumn.of(table, "id", type);
        WholeColumn<Table, Integer> place = table.whole("place", Integer.class);
        Insert<Table> insert = insertInto(table)
                .columns(id, place)
                .allValues(IntStream.range(0, keys.length)
                        .mapToObj(i -> List.<Object>of(keys[i], i))
                        .toList());
        statements.clear();
        List<Integer> places =
                engine.inTransaction(connection -> connection.executeInRowOrder(insert.returning(place)));
        assertThat(places).isEqualTo(IntStream.range(0, keys.length).boxed().toList());
    }

    @Test
    @Covers("Q36.2")
    void decimalsOfAnotherScale() {
        assertInOrder(
                SqlTypes.DECIMAL,
                id -> id.precision(10, 2),
                new BigDecimal("3"),
                new BigDecimal("1.0"),
                new BigDecimal("1E+1"),
                new BigDecimal("2.50"));
    }

    @Test
    @Covers("Q36.2")
    void bytes() {
        assertInOrder(SqlTypes.BYTES, id -> id.length(16), new byte[] {2, 1}, new byte[] {1, 2}, new byte[] {});
    }

    @Test
    @Covers("Q36.2")
    void instantsOfAnotherOffset() {
        assertInOrder(
                SqlTypes.OFFSET_TIMESTAMP,
                id -> id,
                OffsetDateTime.parse("2024-01-01T23:00:00+02:00"),
                OffsetDateTime.parse("2024-01-01T20:00:00Z"));
    }

    @Test
    @Covers("Q36.2")
    @NotOn(value = DatabaseProduct.SQLITE, because = "it keeps text as it is, whatever the column is called")
    void textThatTheDatabasePads() {
        assertInOrder(SqlTypes.STRING, id -> id.unsafeDefinition("char(5)"), "b", "a", "ccccc");
    }
}
