package dev.orm.engine;

import static dev.orm.engine.TestSql.count;
import static dev.orm.engine.TestSql.number;
import static dev.orm.engine.TestSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** What does not fit its columns is refused by its row, alike in a stream and in portions. */
@OnEachDatabase
class BulkInsertRowTests {

    private static final Table PARCEL = Table.builder("parcel")
            .column(Column.builder("id", SqlTypes.LONG).identity().build())
            .column(Column.builder("label", SqlTypes.STRING).build())
            .column(Column.builder("weight", SqlTypes.DECIMAL).precision(10, 2).build())
            .primaryKey("id")
            .build();

    private final Engine engine;
    private final EngineConnection connection;

    BulkInsertRowTests(TestDatabase database) {
        this.engine = Engine.of(database.dataSource());
        this.connection = engine.connect();
        database.clear();
    }

    @BeforeEach
    void createTables() {
        MetaData.of(List.of(PARCEL), List.of()).createAll(engine);
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private void assertRefused(String reason, @Nullable Object[]... rows) {
        connection.update(sql("insert into parcel (label) values ('before')"));
        assertThatThrownBy(() -> connection.bulkInsert(
                        PARCEL, PARCEL.columns(), Arrays.asList(rows).iterator()))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessage("bulkInsert into parcel was refused: " + reason);
        assertThat(connection.state()).isEqualTo(TransactionState.FAILED);
        connection.rollback();
        assertThat(count(engine, "parcel")).isZero();
    }

    @Test
    void aRowThatIsShorterThanTheOneBeforeIsRefused() {
        assertRefused(
                "row 2 has 2 values for the 3 columns [id, label, weight]; give each column its value, null where there is none",
                row(50L, "first", new BigDecimal("1.50")),
                row(51L, "second"));
    }

    @Test
    void aLoneShortRowIsRefused() {
        assertRefused(
                "row 1 has 2 values for the 3 columns [id, label, weight]; give each column its value, null where there is none",
                row(51L, "second"));
    }

    @Test
    void aRowWithMoreValuesThanColumnsIsRefused() {
        assertRefused(
                "row 1 has 4 values for the 3 columns [id, label, weight]; give each column its value, null where there is none",
                row(50L, "first", BigDecimal.ONE, "lost"));
    }

    @Test
    void noRowIsRefused() {
        assertRefused(
                "row 2 is null; give an array with a value for each of the columns [id, label, weight]",
                row(50L, "first", BigDecimal.ONE),
                null);
    }

    @Test
    void aValueOfAnotherClassIsRefusedByItsColumn() {
        assertRefused(
                "row 1 holds a value of java.lang.String for column id, which takes values of java.lang.Long",
                row("50", "first", BigDecimal.ONE));
        assertRefused(
                "row 2 holds a value of java.lang.Double for column weight, which takes values of java.math.BigDecimal",
                row(50L, "first", BigDecimal.ONE),
                row(51L, "second", 1.5));
    }

    @Test
    void columnsOfAnotherTableAreRefusedBeforeTheTransactionHasFailed() {
        Column foreign = Column.builder("depth", SqlTypes.INTEGER).build();
        assertThatThrownBy(() -> connection.bulkInsert(
                        PARCEL,
                        List.of(foreign),
                        List.<@Nullable Object[]>of(row(1)).iterator()))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageStartingWith("bulkInsert into parcel was refused: column depth is not one of the table's ");
        assertThat(connection.state()).isNotEqualTo(TransactionState.FAILED);
    }

    @Test
    void aColumnNamedTwiceIsRefused() {
        Column label = PARCEL.column("label");
        assertThatThrownBy(() -> connection.bulkInsert(
                        PARCEL,
                        List.of(label, label),
                        List.<@Nullable Object[]>of(row("a", "b")).iterator()))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessage("bulkInsert into parcel was refused: column label is named twice; name each column once");
    }

    @Test
    void rowsWithoutColumnsAreRowsOfDefaults() {
        long count = connection.bulkInsert(
                PARCEL, List.of(), List.<@Nullable Object[]>of(row(), row()).iterator());
        connection.commit();
        assertThat(count).isEqualTo(2);
        assertThat(count(engine, "parcel")).isEqualTo(2);
    }

    @Test
    void valuesWithoutColumnsAreRefused() {
        assertThatThrownBy(() -> connection.bulkInsert(
                        PARCEL,
                        List.of(),
                        List.<@Nullable Object[]>of(row("lost")).iterator()))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("row 1 has 1 values for the 0 columns []");
    }

    @Test
    void oneArrayMayComeAgainWithOtherValues() {
        @Nullable Object[] row = new Object[3];
        long inserted = connection.bulkInsert(
                PARCEL,
                PARCEL.columns(),
                LongStream.rangeClosed(1, 300)
                        .<@Nullable Object[]>mapToObj(id -> {
                            row[0] = id;
                            row[1] = "parcel " + id;
                            return row;
                        })
                        .iterator());
        connection.commit();
        assertThat(inserted).isEqualTo(300);
        assertThat(number(engine, "select sum(id) from parcel")).isEqualTo(45_150);
        assertThat(number(engine, "select count(distinct label) from parcel")).isEqualTo(300);
    }
}
