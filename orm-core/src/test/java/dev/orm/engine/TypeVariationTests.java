package dev.orm.engine;

import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.dialect.Write;
import dev.orm.dialect.WriteRules;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.Func;
import dev.orm.sql.NamedColumn;
import dev.orm.sql.RangeOperators;
import dev.orm.sql.Select1;
import dev.orm.sql.Sql;
import dev.orm.sql.TextColumn;
import dev.orm.sql.WholeColumn;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.Range;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Types that an application varies: per database, with SQL around the values, with operators of its own. */
@OnEachDatabase
final class TypeVariationTests {

    enum Size {
        SMALL("s"),
        LARGE("l");

        private final String code;

        Size(String code) {
            this.code = code;
        }
    }

    enum Letter {
        ÄÖ("it's \"quoted\""),
        日本("日本 😀"),
        $_("");

        private final String text;

        Letter(String text) {
            this.text = text;
        }
    }

    record Money(long cents) {}

    /** What a type of an application brings. */
    record MoneyOperators(Expression<Money> money) {

        Condition isMoreThan(Money other) {
            return Func.asWhole(money.coerce(SqlTypes.LONG)).gt(other.cents());
        }
    }

    private static final SqlType<Money> MONEY =
            SqlTypes.converted(Money.class, SqlTypes.LONG, Money::cents, Money::new);

    private final TestDatabase database;
    private final Engine engine;

    TypeVariationTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    private record Held<T>(Table table, NamedColumn<Table, T> column, EngineConnection connection) {

        @SafeVarargs
        @SuppressWarnings("varargs")
        final void insert(T... values) {
            int n = 1;
            for (T value : values) {
                connection.execute(insertInto(table)
                        .columns(table.whole("n", Integer.class), column)
                        .values(n++, value));
            }
        }

        List<Integer> where(Condition condition) {
            return connection
                    .execute(select(table.whole("n", Integer.class)).where(condition))
                    .all();
        }

        List<String> raw() {
            return connection
                    .unsafeQuery("select held from holder order by n")
                    .map(row -> String.valueOf(row.get(0)))
                    .all();
        }

        List<T> all() {
            return connection.execute(select(column)).all();
        }
    }

    private <T> void with(SqlType<T> type, Consumer<Held<T>> work) {
        Table table = Table.builder("holder")
                .column(Column.builder("n", SqlTypes.INTEGER).build())
                .column(Column.builder("held", type).build())
                .build();
        MetaData.of(List.of(table), List.of()).createAll(engine);
        engine.inTransaction(connection -> {
            work.accept(new Held<>(table, NamedColumn.of(table, "held", type), connection));
            return table;
        });
    }

    private String stored() {
        return JdbcClient.create(database.dataSource())
                .sql("select cast(held as varchar(100)) from holder order by n")
                .query(String.class)
                .list()
                .toString();
    }

    @Test
    @Covers({"T6.2", "T11.1"})
    void enumIsStoredByAValueOfItsConstants() {
        with(SqlTypes.enumByValue(Size.class, SqlTypes.STRING, size -> size.code), held -> {
            held.insert(Size.LARGE, Size.SMALL);
            assertThat(held.where(held.column().eq(Size.SMALL))).containsExactly(2);
            assertThat(held.where(held.column().in(List.of(Size.LARGE)))).containsExactly(1);
            assertThat(held.all()).containsExactly(Size.LARGE, Size.SMALL);
        });
        assertThat(stored()).isEqualTo("[l, s]");
    }

    @Test
    @Covers({"T6.1", "T6.2"})
    void enumsByNameNumberAndValueOfAnyScriptComeBack() {
        roundTrip(SqlTypes.enumByName(Letter.class), Letter.values());
        roundTrip(SqlTypes.enumByOrdinal(Letter.class), Letter.values());
        roundTrip(SqlTypes.enumByValue(Letter.class, SqlTypes.STRING, letter -> letter.text), Letter.values());
    }

    private <T> void roundTrip(SqlType<T> type, T[] values) {
        database.clear();
        with(type, held -> {
            held.insert(values);
            assertThat(held.all()).containsExactlyInAnyOrder(values);
            for (T value : values) {
                assertThat(held.where(held.column().eq(value))).hasSize(1);
                assertThat(held.where(held.column().in(List.of(value)))).hasSize(1);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\uD800", "\uDC00"})
    @Covers("T6.2")
    void aValueOfAConstantThatNoDatabaseStoresIsRefusedByName(String bad) {
        SqlType<Size> type = SqlTypes.enumByValue(
                Size.class, SqlTypes.STRING, size -> size == Size.LARGE ? "secret" + bad : "small");
        with(type, held -> held.insert(Size.SMALL));
        database.clear();

        assertThatThrownBy(() -> with(type, held -> held.insert(Size.LARGE)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("column held: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    @Covers("T6.5")
    void valuesThatAreAllowedAreCheckedOnRequest() {
        SqlType<Size> code = SqlTypes.enumByValue(Size.class, SqlTypes.STRING, size -> size.code);
        Table table = Table.builder("holder")
                .column(Column.builder("held", code).length(10).build())
                .check("holder_size", holder -> holder.value("held", Size.class).in(Size.values()))
                .build();
        MetaData schema = MetaData.of(List.of(table), List.of());
        schema.createAll(engine);

        assertThat(schema.createScript(engine.dialect()).toString())
                .contains("constraint holder_size check")
                .contains("'s'")
                .contains("'l'");
        database.execute("insert into holder values ('s')", "insert into holder values (null)");
        assertThatThrownBy(() -> database.execute("insert into holder values ('medium')"))
                .rootCause()
                .message()
                .matches("(?is).*(holder_size|check).*");
    }

    @Test
    @Covers("T6.2")
    void constantsWithOneValueAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlTypes.enumByValue(Size.class, SqlTypes.STRING, size -> "x"))
                .withMessageContaining("SMALL and LARGE have the same value");
    }

    @Test
    @Covers("T11.3")
    void literalsOfConvertedValuesAreWrittenThroughTheConverter() {
        with(MONEY, held -> {
            held.insert(new Money(150), new Money(90));
            assertThat(held.where(held.column().eq(Func.literal(MONEY, new Money(90)))))
                    .containsExactly(2);
            assertThat(engine.dialect().expression(Func.literal(MONEY, new Money(90))))
                    .isEqualTo("90");
        });
        SqlType<Size> code = SqlTypes.enumByValue(Size.class, SqlTypes.STRING, size -> size.code);
        assertThat(engine.dialect().expression(Func.literal(code, Size.LARGE))).isEqualTo("'l'");
    }

    @Test
    @Covers("T5.1")
    void booleansAreNativeOrZeroAndOne() {
        with(SqlTypes.BOOLEAN, held -> held.insert(true, false));

        assertThat(stored())
                .isEqualTo(
                        switch (database.product()) {
                            case H2 -> "[TRUE, FALSE]";
                            case POSTGRESQL -> "[true, false]";
                            case SQLITE -> "[1, 0]";
                        });
    }

    @Test
    @Covers("T5.2")
    void storedValueThatIsNoBooleanIsRefused() {
        with(SqlTypes.INTEGER, held -> held.insert(1, 0, 2));
        Table asBoolean = Table.builder("holder")
                .column(Column.builder("n", SqlTypes.INTEGER).build())
                .column(Column.builder("held", SqlTypes.BOOLEAN).build())
                .build();
        WholeColumn<Table, Integer> n = asBoolean.whole("n", Integer.class);
        Select1<Boolean> read = select(asBoolean.bool("held"));
        try (EngineConnection connection = engine.connect()) {
            assertThat(connection.execute(read.where(n.lt(3)).orderBy(n.asc())).all())
                    .containsExactly(true, false);
            assertThatThrownBy(() -> connection.execute(read.where(n.eq(3))).all())
                    .isInstanceOf(
                            database.product() == DatabaseProduct.POSTGRESQL
                                    ? DataIntegrityViolationException.class
                                    : DataRetrievalFailureException.class)
                    .rootCause()
                    .hasMessageContaining(
                            database.product() == DatabaseProduct.POSTGRESQL
                                    ? "Cannot cast to boolean"
                                    : "A value read as a boolean is neither 0 nor 1");
        }
    }

    @Test
    @Covers("T4.4")
    void textThatIsTooLongIsRefusedNamingTheColumn() {
        Table table = Table.builder("holder")
                .column(Column.builder("n", SqlTypes.INTEGER).build())
                .column(Column.builder("held", SqlTypes.STRING).length(3).build())
                .build();
        MetaData.of(List.of(table), List.of()).createAll(engine);
        TextColumn<Table> held = table.text("held");
        try (EngineConnection connection = engine.connect()) {
            assertThat(connection.execute(insertInto(table).columns(held).values("日本語")))
                    .isEqualTo(1);
            assertThatThrownBy(() ->
                            connection.execute(insertInto(table).columns(held).values("secret")))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("column held: The text is 6 characters long, and the column takes 3")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    @Covers({"T11.1", "T11.4"})
    void convertedValuesAreBoundAsWhatIsStored() {
        with(MONEY, held -> {
            held.insert(new Money(5), new Money(700));
            assertThat(held.where(held.column().ne(new Money(5)))).containsExactly(2);
            assertThat(held.all()).containsExactly(new Money(5), new Money(700));
        });
        assertThat(stored()).isEqualTo("[5, 700]");
    }

    @Test
    @Covers("T13.1")
    void typeBringsItsOwnOperators() {
        with(MONEY, held -> {
            held.insert(new Money(5), new Money(700));
            assertThat(held.where(held.column().with(MoneyOperators::new).isMoreThan(new Money(6))))
                    .containsExactly(2);
        });
    }

    @Test
    @Covers({"T11.2", "T14.1"})
    void variantStandsInOnItsDatabaseOnly() {
        SqlType<UUID> text = SqlTypes.converted(UUID.class, SqlTypes.STRING, UUID::toString, UUID::fromString);
        SqlType<UUID> type = SqlTypes.UUID.variant("H2", text);
        UUID uuid = new UUID(1, 2);
        with(type, held -> {
            held.insert(uuid);
            assertThat(held.where(held.column().eq(uuid))).containsExactly(1);
            assertThat(held.where(held.column().in(List.of(uuid)))).containsExactly(1);
            assertThat(held.all()).containsExactly(uuid);
        });
        if (database.product() == DatabaseProduct.H2) {
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select data_type from information_schema.columns where column_name = 'HELD'")
                            .query(String.class)
                            .single())
                    .isEqualTo("CHARACTER VARYING");
        }
    }

    @Test
    @Covers("T14.2")
    void variantOfAVariantIsRefused() {
        SqlType<UUID> varied = SqlTypes.UUID.variant("H2", SqlTypes.UUID);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlTypes.UUID.variant("SQLite", varied))
                .withMessageContaining("variants itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> varied.variant("H2", SqlTypes.UUID))
                .withMessageContaining("already");
    }

    @Test
    @Covers("T12.1")
    void sqlStandsAroundValuesThatAreWrittenComparedAndRead() {
        with(SqlTypes.unsafeWrapped(SqlTypes.STRING, "upper({0})", "lower({0})"), held -> {
            held.insert("Berlin", "Rome");
            assertThat(held.all()).containsExactly("berlin", "rome");
            assertThat(held.where(held.column().eq("rome"))).containsExactly(2);
            assertThat(held.where(held.column().in(List.of("ROME", "paris")))).containsExactly(2);
        });
        assertThat(stored()).isEqualTo("[BERLIN, ROME]");
    }

    /** The same wrap as the type of the column, and as its variant on this database. */
    private List<SqlType<String>> wrapped() {
        SqlType<String> wrapped = SqlTypes.unsafeWrapped(SqlTypes.STRING, "upper({0})", "lower({0})");
        return List.of(wrapped, SqlTypes.STRING.variant(engine.dialect().name(), wrapped));
    }

    @Test
    @Covers({"T12.1", "T11.2"})
    void severalRowsAreWrappedToo() {
        for (SqlType<String> type : wrapped()) {
            database.clear();
            with(type, held -> {
                held.connection()
                        .bulkInsert(
                                held.table(),
                                held.table().columns(),
                                List.of(new Object[] {1, "a"}, new Object[] {2, "b"})
                                        .iterator());
                assertThat(held.all()).containsExactly("a", "b");
            });
            assertThat(stored()).isEqualTo("[A, B]");
        }
    }

    @Test
    @Covers({"T12.1", "T11.2"})
    void rowsAreWrappedInEveryFormOfAWrite() {
        for (SqlType<String> type : wrapped()) {
            database.clear();
            with(type, held -> {
                WriteRules writes = engine.dialect().writes();
                List<Column> all = held.table().columns();
                List<Column> n = all.subList(0, 1);
                List<Column> text = all.subList(1, 2);
                run(held, writes.insert(held.table(), all, rows(row(1, "a")), List.of()));
                run(held, writes.insert(held.table(), all, rows(row(2, "b"), row(3, "c"), row(4, "d")), List.of()));
                assertThat(held.raw()).containsExactly("A", "B", "C", "D");
                run(held, writes.update(held.table(), text, n, rows(row("e", 1))));
                run(held, writes.update(held.table(), text, n, rows(row("f", 2), row("g", 3))));
                assertThat(held.raw()).containsExactly("E", "F", "G", "D");
                run(held, writes.delete(held.table(), text, rows(row("e"))));
                run(held, writes.delete(held.table(), text, rows(row("f"), row("d"))));
                assertThat(held.raw()).containsExactly("G");
            });
        }
    }

    @Test
    @Covers({"T12.1", "T11.2"})
    void listsOfRowsAreWrappedToo() {
        for (SqlType<String> type : wrapped()) {
            database.clear();
            with(type, held -> {
                held.insert("a", "b");
                Condition inRows = Sql.row(held.column(), held.table().whole("n", Integer.class))
                        .in(rows(row("b", 2), row("a", 9)));
                assertThat(held.where(inRows)).containsExactly(2);
                assertThat(held.where(held.column().in(List.of("a", "c")))).containsExactly(1);
            });
        }
    }

    private static void run(Held<?> held, List<Write> writes) {
        writes.forEach(held.connection()::write);
    }

    private static List<Object[]> rows(Object[]... rows) {
        return List.of(rows);
    }

    private static Object[] row(Object... values) {
        return values;
    }

    @Test
    void wrapWithoutAPlaceForTheValueIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlTypes.unsafeWrapped(SqlTypes.STRING, "upper(x)", "{0}"))
                .withMessageContaining("upper(x)");
    }

    @Test
    @Covers("T1.2")
    void exactTypeIsWrittenAsGiven() {
        String name = "varchar(7)";
        with(
                SqlTypes.unsafeExact(database.product() == DatabaseProduct.SQLITE ? "text" : name, SqlTypes.STRING),
                held -> {
                    held.insert("abc");
                    assertThat(held.where(held.column().eq("abc"))).containsExactly(1);
                    assertThat(held.all()).containsExactly("abc");
                });
        assertThat(engine.dialect()
                        .columnType(Column.builder("c", SqlTypes.unsafeExact(name, SqlTypes.STRING))
                                .build()))
                .isEqualTo(name);
    }

    @Test
    @Covers("T1.1")
    void generalTypeIsTheBestOfEachDatabase() {
        Column json = Column.builder("c", SqlTypes.json(Object.class)).build();

        assertThat(engine.dialect().columnType(json))
                .isEqualTo(
                        switch (database.product()) {
                            case H2 -> "json";
                            case POSTGRESQL -> "jsonb";
                            case SQLITE -> "text";
                        });
    }

    @Test
    @Covers({"T7.1", "T7.2"})
    void uuidsMadeInOrderOfTimeSortSo() {
        List<UUID> made = java.util.stream.Stream.generate(dev.orm.type.TimeOrderedUuid::next)
                .limit(5_000)
                .toList();

        assertThat(made).doesNotHaveDuplicates().allMatch(uuid -> uuid.version() == 7 && uuid.variant() == 2);
        assertThat(made.stream().map(UUID::toString)).isSorted();
        with(SqlTypes.UUID, held -> {
            held.insert(made.get(0), made.get(1));
            assertThat(held.all()).containsExactly(made.get(0), made.get(1));
        });
    }

    @Test
    void rangesAreAskedWhereTheDatabaseHasThem() {
        Range<LocalDate> may = Range.closedOpen(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 6, 1));
        SqlType<Range<LocalDate>> type = SqlTypes.range(SqlTypes.DATE);
        if (database.product() != DatabaseProduct.POSTGRESQL) {
            assertThatThrownBy(() -> with(type, held -> {}))
                    .hasMessageContaining("There is no " + engine.dialect().name() + " type for column held");
            return;
        }
        with(type, held -> {
            Range<LocalDate> before = Range.closedOpen(LocalDate.of(-43, 3, 15), LocalDate.of(1, 1, 1));
            held.insert(may, Range.empty(), Range.all(), before);
            RangeOperators<LocalDate> range = held.column().with(RangeOperators::of);
            assertThat(held.all()).containsExactly(may, Range.empty(), Range.all(), before);
            assertThat(held.where(range.contains(LocalDate.of(2024, 5, 31)))).containsExactly(1, 3);
            assertThat(held.where(range.overlaps(Range.atLeast(LocalDate.of(2024, 5, 31)))))
                    .containsExactly(1, 3);
            assertThat(held.where(range.isBefore(may))).containsExactly(4);
            assertThat(held.where(range.isEmpty())).containsExactly(2);
            assertThat(held.where(range.containsRange(may))).containsExactly(1, 3);
        });
    }

    @Test
    void listsOfRangesComeBack() {
        if (database.product() == DatabaseProduct.POSTGRESQL) {
            List<Range<Integer>> ranges = List.of(Range.closedOpen(1, 5), Range.atLeast(9));
            with(SqlTypes.multirange(SqlTypes.INTEGER), held -> {
                held.insert(ranges, List.of());
                assertThat(held.all()).containsExactly(ranges, List.of());
            });
        }
    }

    @Test
    void localeOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            with(SqlTypes.MONTH_DAY, held -> {
                held.insert(java.time.MonthDay.of(2, 29));
                assertThat(held.all()).containsExactly(java.time.MonthDay.of(2, 29));
            });
        } finally {
            Locale.setDefault(before);
        }
    }
}
