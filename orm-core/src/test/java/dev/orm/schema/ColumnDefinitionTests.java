package dev.orm.schema;

import static dev.orm.schema.SchemaLab.H2;
import static dev.orm.schema.SchemaLab.POSTGRES;
import static dev.orm.schema.SchemaLab.createTable;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.unsafe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@OnEachDatabase
class ColumnDefinitionTests {

    private final SchemaLab lab;

    ColumnDefinitionTests(TestDatabase database) {
        this.lab = new SchemaLab(database);
    }

    private static Table.Builder item() {
        return Table.builder("item")
                .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                .column(Column.builder("price", SqlTypes.DECIMAL)
                        .precision(10, 2)
                        .build())
                .column(Column.builder("quantity", SqlTypes.LONG).build());
    }

    @Test
    @Covers("M14.1")
    @NotOn(value = DatabaseProduct.SQLITE, because = "it has no date literals")
    void defaultsAreExpressionsOrText() {
        Table table = item().column(Column.builder("state", SqlTypes.STRING)
                        .length(10)
                        .serverDefaultValue("it's new")
                        .notNull()
                        .build())
                .column(Column.builder("since", SqlTypes.DATE)
                        .serverDefault(unsafe("current_date").as(SqlTypes.DATE))
                        .build())
                .column(Column.builder("leap", SqlTypes.DATE)
                        .serverDefaultValue(LocalDate.of(2024, 2, 29))
                        .build())
                .build();
        assertThat(createTable(POSTGRES, table))
                .contains("state varchar(10) default 'it''s new' not null")
                .contains("since date default (current_date)")
                .contains("leap date default date '2024-02-29'");
        lab.create(table);
        lab.run("insert into item (id) values (1)");
        assertThat(lab.query("select state from item where since = current_date and leap = date '2024-02-29'"))
                .containsExactly("it's new");
    }

    @Test
    void defaultOfAnotherTypeIsRefused() {
        Column.Builder column = Column.builder("state", SqlTypes.STRING);
        assertThatThrownBy(() -> column.serverDefaultValue(3))
                .hasMessage("Column state holds a java.lang.String, but its default is a java.lang.Integer: give it a"
                        + " value of its type");
    }

    @Test
    @Covers("M15.1")
    @NotOn(value = DatabaseProduct.SQLITE, because = "its numbers have no trailing zeros")
    void storedColumnIsComputedOfOthers() {
        Table table = item().column(Column.builder("total", SqlTypes.DECIMAL)
                        .precision(12, 2)
                        .generatedAs(item -> item.decimal("price").times(item.whole("quantity", Long.class)))
                        .build())
                .build();
        assertThat(createTable(H2, table)).contains("total numeric(12, 2) generated always as (price * quantity)");
        assertThat(createTable(POSTGRES, table))
                .contains("total numeric(12, 2) generated always as (price * quantity) stored");
        lab.create(table);
        assertThatThrownBy(() -> lab.engine()
                        .inTransaction(connection -> connection.execute(insertInto(table)
                                .columns(table.whole("id", Long.class), table.decimal("total"))
                                .values(1L, BigDecimal.TEN))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Column total of table item is computed by the database and takes no given values: leave it"
                        + " out of inserts and updates");
        lab.run("insert into item (id, price, quantity) values (1, 2.50, 3)");
        lab.run("update item set quantity = 4");
        assertThat(lab.query("select total from item")).containsExactly("10.00");
    }

    @Test
    @Covers("M15.1")
    void virtualColumnIsRefusedWhereThereIsNone() {
        Table table = item().column(Column.builder("twice", SqlTypes.LONG)
                        .generatedAs(item -> item.whole("quantity", Long.class).times(2), Generated.Storage.VIRTUAL)
                        .build())
                .build();
        for (DdlSpelling spelling : List.of(H2, POSTGRES)) {
            assertThatThrownBy(() -> createTable(spelling, table))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("A virtual generated column, used by column twice of table item, is not available on "
                            + spelling.name() + ": store it when the row is written (STORED)");
        }
    }

    @Test
    void columnHasOneOriginOnly() {
        Column.Builder numbered = Column.builder("n", SqlTypes.LONG).identity().serverDefaultValue(1L);
        assertThatThrownBy(numbered::build).hasMessageContaining("identity column and has a default");
        Column.Builder computed = Column.builder("n", SqlTypes.LONG)
                .serverDefaultValue(1L)
                .generatedAs(table -> table.whole("m", Long.class));
        assertThatThrownBy(computed::build).hasMessageContaining("is generated and has a default");
    }

    @Test
    void digitsBelongToNumbersAndTimes() {
        Column.Builder text = Column.builder("name", SqlTypes.STRING).precision(10, 2);
        assertThatThrownBy(text::build)
                .hasMessage("Column name has the precision 10 and the scale 2, but holds java.lang.String as VARCHAR:"
                        + " numbers and times have digits, the rest may have a length");
        Column.Builder truth = Column.builder("done", SqlTypes.BOOLEAN).precision(1, 0);
        assertThatThrownBy(truth::build).hasMessageContaining("Column done has the precision 1");
        assertThat(Column.builder("at", SqlTypes.INSTANT)
                        .precision(3, 0)
                        .build()
                        .precision())
                .isEqualTo(3);
        assertThat(Column.builder("name", SqlTypes.STRING)
                        .precision(10, 2)
                        .unsafeDefinition("numeric(10, 2)")
                        .build()
                        .precision())
                .isEqualTo(10);
    }

    @Test
    void tableWithoutColumnsIsRefusedBeforeAnythingIsSent() {
        MetaData metaData =
                MetaData.of(List.of(item().build(), Table.builder("bare").build()), List.of());
        assertThatThrownBy(() -> metaData.createAll(lab.engine()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Table bare has no columns: say which it has before it is created, or reflect those of the"
                        + " database");
        assertThat(lab.engine().inspect().tableNames()).isEmpty();
    }

    @Test
    @Covers("M7.2")
    void identityIsAWholeNumber() {
        Column.Builder column = Column.builder("id", SqlTypes.STRING).identity();
        assertThatThrownBy(column::build)
                .hasMessage("Column id is an identity column of java.lang.String: the database numbers rows by whole"
                        + " numbers only");
    }

    @Test
    @Covers("M16.1")
    @NotOn(value = DatabaseProduct.SQLITE, because = "it refuses them")
    void identityCountsAsItWasTold() {
        Table table = Table.builder("ticket")
                .column(Column.builder("id", SqlTypes.LONG)
                        .identity(Identity.byDefault()
                                .counting(SequenceOptions.DEFAULT.start(100).increment(5)))
                        .primaryKey()
                        .build())
                .column(Column.builder("note", SqlTypes.STRING).length(10).build())
                .build();
        assertThat(createTable(POSTGRES, table))
                .contains("id bigint generated by default as identity (start with 100 increment by 5)");
        lab.create(table);
        lab.run("insert into ticket (note) values ('a')", "insert into ticket (note) values ('b')");
        lab.run("insert into ticket (id, note) values (7, 'c')");
        assertThat(lab.query("select id from ticket order by note")).containsExactly("100", "105", "7");
    }

    @Test
    @Covers({"M16.1", "M16.2"})
    @NotOn(value = DatabaseProduct.SQLITE, because = "it refuses them")
    void identityThatIsAlwaysGeneratedRefusesGivenValues() {
        Table table = Table.builder("ticket")
                .column(Column.builder("id", SqlTypes.LONG)
                        .identity(Identity.always())
                        .primaryKey()
                        .build())
                .column(Column.builder("note", SqlTypes.STRING).length(10).build())
                .build();
        assertThat(createTable(H2, table)).contains("id bigint generated always as identity");
        lab.create(table);
        lab.run("insert into ticket (note) values ('a')");
        assertThatThrownBy(() -> lab.engine()
                        .inTransaction(connection -> connection.execute(insertInto(table)
                                .columns(table.whole("id", Long.class), table.text("note"))
                                .values(7L, "c"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Column id of table ticket is always numbered by the database");
        assertThatThrownBy(() -> lab.run("insert into ticket (id, note) values (7, 'c')"))
                .isInstanceOf(DataAccessException.class);
        assertThat(lab.query("select id from ticket")).containsExactly("1");
    }

    @Test
    @Covers("M2.1")
    void keyInTheProgramDiffersFromTheNameInTheDatabase() {
        Table table = Table.builder("kunde")
                .column(Column.builder("\"KD NR\"", SqlTypes.LONG).key("id").build())
                .column(Column.builder("KDNAME", SqlTypes.STRING)
                        .key("name")
                        .length(20)
                        .build())
                .primaryKey("id")
                .unique(UniqueConstraint.on("name"))
                .check(kunde -> kunde.text("name").ne("nobody"))
                .index(Index.on("name", "id"))
                .build();
        assertThat(createTable(POSTGRES, table))
                .isEqualTo("create table kunde (\"KD NR\" bigint not null, KDNAME varchar(20), primary key (\"KD NR\"),"
                        + " constraint uk_kunde_KDNAME unique (KDNAME),"
                        + " constraint ck_kunde_1 check (KDNAME <> 'nobody'))");
        lab.create(table);
        lab.engine()
                .inTransaction(connection -> connection.execute(insertInto(table)
                        .columns(table.whole("id", Long.class), table.text("name"))
                        .values(1L, "Ada")));
        List<String> names = lab.engine()
                .inTransaction(connection ->
                        connection.execute(select(table.text("name"))).all());
        assertThat(names).containsExactly("Ada");
        assertThat(lab.query("select kdname from kunde")).containsExactly("Ada");
    }

    @Test
    void nameAndKeyAreTakenOnce() {
        Table.Builder table = item();
        assertThatThrownBy(() -> table.column(
                        Column.builder("price", SqlTypes.LONG).key("other").build()))
                .hasMessageContaining("Table item has two columns named price");
        assertThatThrownBy(() -> table.column(
                        Column.builder("other", SqlTypes.LONG).key("price").build()))
                .hasMessageContaining("Table item has two columns");
    }

    @Test
    @Covers("M2.4")
    void systemColumnIsReadButNotCreated() {
        Table table = item().column(
                        Column.builder("xmin", SqlTypes.STRING).system().build())
                .build();
        assertThat(createTable(POSTGRES, table)).doesNotContain("xmin");
        lab.create(table);
        lab.run("insert into item (id, price) values (1, 2)");
        if (lab.isPostgres()) {
            List<String> versions = lab.engine()
                    .inTransaction(connection ->
                            connection.execute(select(table.text("xmin"))).all());
            assertThat(versions).singleElement().isNotNull();
        }
    }

    @Test
    @Covers("M2.3")
    void tablesAndColumnsKeepWhatTheApplicationTellsThem() {
        Table table = Table.builder("item")
                .column(Column.builder("id", SqlTypes.LONG)
                        .info("label", "Number")
                        .build())
                .info("audited", true)
                .build();
        assertThat(table.info()).containsEntry("audited", true);
        assertThat(table.column("id").info()).containsEntry("label", "Number");
        assertThat(table.toBuilder().build().column("id").info()).containsEntry("label", "Number");
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "its collations have other names")
    void collationOrdersTextWhereAColumnMayHaveOne() {
        Table table = Table.builder("word")
                .column(Column.builder("text", SqlTypes.STRING)
                        .length(20)
                        .collation("\"C\"")
                        .build())
                .build();
        assertThat(createTable(POSTGRES, table)).contains("text varchar(20) collate \"C\"");
        if (lab.isH2()) {
            assertThatThrownBy(() -> lab.create(table)).hasMessageContaining("A collation of one column");
            return;
        }
        lab.create(table);
        lab.run("insert into word (text) values ('b'), ('A'), ('a'), ('B')");
        assertThat(lab.query("select text from word order by text")).containsExactly("A", "B", "a", "b");
    }

    @Test
    void temporaryTableIsGoneWithItsConnection() {
        Table table = Table.builder("draft")
                .column(Column.builder("id", SqlTypes.LONG).build())
                .temporary()
                .build();
        assertThat(createTable(POSTGRES, table)).startsWith("create temporary table draft");
        assertThat(createTable(H2, table)).startsWith("create local temporary table draft");
        lab.create(table);
        lab.create(table);
    }

    @Test
    @Covers("M14.1")
    void defaultsOfAllKindsOfValuesAreLiteralsThatTheDatabaseReadsBack() {
        Table table = Table.builder("item")
                .column(Column.builder("id", SqlTypes.LONG).build())
                .column(Column.builder("flag", SqlTypes.BOOLEAN)
                        .serverDefaultValue(true)
                        .build())
                .column(Column.builder("ratio", SqlTypes.DOUBLE)
                        .serverDefaultValue(1e-7)
                        .build())
                .column(Column.builder("price", SqlTypes.DECIMAL)
                        .precision(10, 2)
                        .serverDefaultValue(new BigDecimal("1E+3"))
                        .build())
                .column(Column.builder("uid", SqlTypes.UUID)
                        .serverDefaultValue(java.util.UUID.fromString("00000000-0000-0000-0000-00000000000f"))
                        .build())
                .column(Column.builder("bytes", SqlTypes.BYTES)
                        .serverDefaultValue(new byte[] {1, -1})
                        .build())
                .column(Column.builder("at", SqlTypes.INSTANT)
                        .serverDefaultValue(java.time.Instant.parse("2024-02-29T12:00:00.123456Z"))
                        .build())
                .build();
        lab.create(table);
        lab.run("insert into item (id) values (1)");
        var row = lab.engine()
                .inTransaction(connection -> connection
                        .execute(select(
                                table.bool("flag"),
                                table.floating("ratio", Double.class),
                                table.decimal("price"),
                                table.value("uid", java.util.UUID.class),
                                table.value("bytes", byte[].class),
                                table.temporal("at", java.time.Instant.class)))
                        .one());
        assertThat(row.first()).isTrue();
        assertThat(row.second()).isEqualTo(1e-7);
        assertThat(row.third()).isEqualByComparingTo("1000");
        assertThat(row.fourth()).hasToString("00000000-0000-0000-0000-00000000000f");
        assertThat(row.fifth()).containsExactly(1, -1);
        assertThat(row.sixth()).isEqualTo("2024-02-29T12:00:00.123456Z");
    }
}
