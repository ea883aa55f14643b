package dev.orm.engine;

import static dev.orm.sql.Func.asArray;
import static dev.orm.sql.Func.asJson;
import static dev.orm.sql.Func.func;
import static dev.orm.sql.Func.unnest;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static dev.orm.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.ArrayColumn;
import dev.orm.sql.ArrayExpression;
import dev.orm.sql.Expression;
import dev.orm.sql.JsonColumn;
import dev.orm.sql.JsonExpression;
import dev.orm.sql.NamedColumn;
import dev.orm.sql.Row2;
import dev.orm.sql.Select;
import dev.orm.sql.TableFunction;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.sql.WholeColumn;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns of JSON and of arrays in tables that are built by hand. */
@OnEachDatabase
final class DocumentColumnTests {

    record Address(String city, int zip) {}

    private static final SqlType<Address> AS_JSON = SqlTypes.json(Address.class);
    private static final Table HOUSE = Table.builder("house")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("address", AS_JSON).build())
            .primaryKey("id")
            .build();
    private static final WholeColumn<Table, Long> ID = HOUSE.whole("id", Long.class);
    private static final JsonColumn<Table, Address> ADDRESS = HOUSE.json("address", Address.class);
    private static final Table SHELF = Table.builder("shelf")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("names", SqlTypes.listOf(SqlTypes.STRING)).build())
            .column(Column.builder("sizes", SqlTypes.arrayOf(Integer[].class, SqlTypes.INTEGER))
                    .build())
            .build();
    private static final ArrayColumn<Table, List<String>, String> NAMES = SHELF.list("names", String.class);
    private static final ArrayColumn<Table, Integer[], Integer> SIZES = SHELF.array("sizes", Integer[].class);

    private final TestDatabase database;
    private final List<String> statements = new ArrayList<>();
    private EngineConnection connection;

    DocumentColumnTests(TestDatabase database) {
        this.database = database;
        this.connection = Engine.of(database.dataSource()).connect();
    }

    @BeforeEach
    void create() {
        database.clear();
        Engine engine = Engine.of(database.dataSource()).withListeners(event -> statements.add(event.sql()));
        boolean arrays = database.product() != DatabaseProduct.SQLITE;
        MetaData.of(arrays ? List.of(HOUSE, SHELF) : List.of(HOUSE), List.of()).createAll(engine);
        connection = engine.connect();
        connection.execute(insertInto(HOUSE)
                .columns(ID, ADDRESS)
                .values(1L, new Address("Bonn", 53111))
                .values(2L, null));
        if (arrays) {
            connection.execute(insertInto(SHELF)
                    .columns(SHELF.whole("id", Long.class), NAMES, SIZES)
                    .values(1L, List.of("a", "b"), new Integer[] {3, 4}));
        }
        statements.clear();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private <R> List<R> rows(Select<R> select) {
        return connection.execute(select).all();
    }

    @Test
    @Covers({"T8.1", "T8.3", "M28.2"})
    void jsonOfTableIsReadAndAskedAbout() {
        assertThat(rows(select(ADDRESS, ADDRESS.get("zip").asLong().plus(1))
                        .where(ADDRESS.get("city").asText().eq("Bonn"))))
                .containsExactly(new Row2<>(new Address("Bonn", 53111), 53112L));
        connection.execute(
                update(HOUSE).set(ADDRESS, new Address("Köln", 50667)).where(ID.eq(2)));
        assertThat(rows(select(ID).where(ADDRESS.get("zip").asLong().lt(53000))))
                .containsExactly(2L);
    }

    @Test
    void jsonThatAnExpressionYieldsHasTheMethodsOfJson() {
        Expression<Address> made = value(AS_JSON, new Address("Ulm", 89073));
        JsonExpression<Address> json = asJson(made);

        assertThat(rows(select(json.get("city").asText()).from(HOUSE).where(ID.eq(1))))
                .containsExactly("Ulm");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asJson(ID))
                .withMessageContaining("house.id")
                .withMessageContaining("SqlTypes.json");
    }

    @Test
    void columnOfUnknownClassIsFoundInItsFamily() {
        NamedColumn<Table, ?> address = HOUSE.get("address");
        NamedColumn<Table, ?> names = SHELF.get("names");

        assertThat(address).isInstanceOf(JsonColumn.class);
        assertThat(names).isEqualTo(NAMES);
    }

    @Test
    @Covers("M28.2")
    void columnOfAnotherFamilySaysHowItIsAskedFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HOUSE.json("id", Long.class))
                .withMessageContaining("ask for it by whole(\"id\", Long.class)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHELF.list("names", Integer.class))
                .withMessageContaining("holds List of String, not lists of java.lang.Integer")
                .withMessageContaining("list(\"names\", ...)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHELF.json("names", List.class))
                .withMessageContaining("list(\"names\", ...)");
    }

    @Test
    @Covers({"T9.1", "T9.2", "T9.3"})
    @NotOn(value = DatabaseProduct.SQLITE, because = "it has no arrays")
    void arraysOfTableAreReadAndAskedAbout() {
        assertThat(rows(select(NAMES.get(1), SIZES.length()).where(NAMES.contains("a"))))
                .containsExactly(new Row2<>("b", 2));
        assertThat(rows(select(SIZES))).containsExactly(new Integer[] {3, 4});
    }

    @Test
    @Covers("Q17.1")
    @NotOn(value = DatabaseProduct.SQLITE, because = "it has no arrays")
    void elementsOfAnArrayAreRowsOfTheirFamily() {
        TableFunction size =
                unnest("size", value(SqlTypes.arrayOf(Integer[].class, SqlTypes.INTEGER), new Integer[] {3, 4}));

        assertThat(rows(select(size.whole("element", Integer.class).times(10))
                        .from(size)
                        .orderBy(size.whole("element", Integer.class).asc())))
                .containsExactly(30, 40);
        assertThat(statements).last().asString().contains(") size (element)");
    }

    @Test
    @Covers("T9.4")
    void arraysAreRefusedWhereTheDatabaseHasNone() {
        if (database.product() != DatabaseProduct.SQLITE) {
            assertThat(rows(select(NAMES))).containsExactly(List.of("a", "b"));
            return;
        }
        assertThatExceptionOfType(UnsupportedSqlException.class)
                .isThrownBy(() -> MetaData.of(List.of(SHELF), List.of()).createAll(Engine.of(database.dataSource())))
                .withMessageContaining("A column of arrays (names) is not available on SQLite")
                .withMessageContaining("JSON");
        assertThatExceptionOfType(UnsupportedSqlException.class)
                .isThrownBy(() -> rows(select(NAMES.length())))
                .withMessageContaining("it has no arrays; store the values as JSON");
    }

    @Test
    @Covers("Q16.1")
    @NotOn(value = DatabaseProduct.SQLITE, because = "it has no arrays")
    void arrayThatFunctionYieldsHasTheMethodsOfArrays() {
        ArrayExpression<List<String>, String> all = asArray(
                func("trim_array", SqlTypes.listOf(SqlTypes.STRING), NAMES, value(SqlTypes.INTEGER, 1)), String.class);

        assertThat(rows(select(all.length(), all.get(0)).from(SHELF))).containsExactly(new Row2<>(1, "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asArray(NAMES, Integer.class))
                .withMessageContaining("not arrays of these elements");
    }
}
