package dev.orm.schema.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.orm.engine.Engine;
import dev.orm.schema.CheckConstraint;
import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.Generated;
import dev.orm.schema.Index;
import dev.orm.schema.MetaData;
import dev.orm.schema.ReferentialAction;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import dev.orm.schema.View;
import dev.orm.schema.diff.SchemaChange;
import dev.orm.schema.diff.SchemaDiff;
import dev.orm.sql.Func;
import dev.orm.sql.Sql;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@OnEachDatabase(only = DatabaseProduct.SQLITE)
class SqliteSchemaTests {

    private final TestDatabase database;
    private final Engine engine;
    private final LiveSchema schema;

    SqliteSchemaTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
        this.schema = LiveSchema.of(engine);
    }

    @BeforeEach
    void empty() {
        database.clear();
    }

    private static Table.Builder customer() {
        return Table.builder("customer")
                .column(Column.builder("id", SqlTypes.LONG).identity().build())
                .column(Column.builder("name", SqlTypes.STRING)
                        .length(40)
                        .notNull()
                        .serverDefaultValue("x")
                        .build())
                .primaryKey("id")
                .unique(new UniqueConstraint("uq_name", List.of("name")))
                .check(CheckConstraint.unsafe("name <> 'y'").named("ck_name"));
    }

    private static MetaData wanted() {
        return MetaData.builder()
                .table(customer().build())
                .table(Table.builder("purchase")
                        .column(Column.builder("id", SqlTypes.LONG).identity().build())
                        .column(Column.builder("customer_id", SqlTypes.LONG).build())
                        .column(Column.builder("price", SqlTypes.DECIMAL)
                                .precision(10, 2)
                                .build())
                        .primaryKey("id")
                        .foreignKey(ForeignKey.on("customer_id")
                                .references("customer", "id")
                                .onDelete(ReferentialAction.CASCADE))
                        .index(Index.on("customer_id", "price").named("ix_purchase"))
                        .index(Index.on(table -> Sql.unsafe("price * 2").as(SqlTypes.DECIMAL))
                                .named("ix_double"))
                        .build())
                .view(View.unsafe(
                        "names",
                        "select name from customer",
                        Column.builder("name", SqlTypes.STRING).build()))
                .build();
    }

    @Test
    void whatWasCreatedFits() {
        schema.update(wanted());
        assertThat(schema.diff(wanted()).toString()).isEmpty();
    }

    @Test
    void whatIsReflectedIsWhatThereIs() {
        wanted().createAll(engine);
        MetaData reflected = schema.reflect();
        assertThat(reflected.tables()).extracting(Table::name).containsExactlyInAnyOrder("customer", "purchase");
        assertThat(reflected.table("purchase").foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.targetTable()).isEqualTo("customer");
            assertThat(key.onDelete()).isEqualTo(ReferentialAction.CASCADE);
        });
        assertThat(reflected.table("customer").checks()).hasSize(1);
        assertThat(schema.diff(reflected).toString()).isEmpty();
    }

    @Test
    void textsInOtherFormsAreTheSame() {
        database.execute(
                "CREATE TABLE customer (id INTEGER, name TEXT DEFAULT ( 'x' ) CHECK(\"name\"  <> 'y')) STRICT");
        MetaData wanted = MetaData.of(
                List.of(Table.builder("customer")
                        .column(Column.builder("id", SqlTypes.LONG).build())
                        .column(Column.builder("name", SqlTypes.STRING)
                                .serverDefaultValue("x")
                                .build())
                        .check(CheckConstraint.unsafe("name <> 'y'"))
                        .build()),
                List.of());
        assertThat(schema.diff(wanted).toString()).isEmpty();
    }

    @Test
    void missingColumnsAreAdded() {
        customerOnly().createAll(engine);
        MetaData more = MetaData.of(
                List.of(customer()
                        .column(Column.builder("mail", SqlTypes.STRING).build())
                        .build()),
                List.of());
        assertThat(schema.update(more).isEmpty()).isTrue();
        assertThat(schema.differences(more)).isEmpty();
    }

    private static MetaData customerOnly() {
        return MetaData.of(List.of(customer().build()), List.of());
    }

    @Test
    void renamesAndDropsAreMade() {
        database.execute("create table client (id integer, title text, extra integer) strict");
        MetaData wanted = MetaData.of(
                List.of(Table.builder("customer")
                        .renamedFrom("client")
                        .column(Column.builder("id", SqlTypes.LONG).build())
                        .column(Column.builder("name", SqlTypes.STRING)
                                .renamedFrom("title")
                                .build())
                        .build()),
                List.of());
        engine.execute(schema.diff(wanted).statements());
        assertThat(schema.diff(wanted).toString()).isEmpty();
    }

    @Test
    void whatCannotBeAlteredIsNamed() {
        database.execute("create table customer (id integer, name integer) strict");
        MetaData wanted = MetaData.of(
                List.of(Table.builder("customer")
                        .column(Column.builder("id", SqlTypes.LONG).build())
                        .column(Column.builder("name", SqlTypes.STRING).build())
                        .build()),
                List.of());
        SchemaDiff diff = schema.diff(wanted);
        assertThat(diff.changes())
                .extracting(SchemaChange::toString)
                .containsExactly("column name of table customer is integer, but should be text");
        assertThatThrownBy(diff::statements)
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("column name of table customer")
                .hasMessageContaining("create a new table");
    }

    private MetaData muchThatCannotBeAltered() {
        database.execute("create table customer (id integer, name integer, old text) strict");
        return MetaData.of(
                List.of(Table.builder("customer")
                        .column(Column.builder("id", SqlTypes.LONG).build())
                        .column(Column.builder("name", SqlTypes.STRING).build())
                        .column(Column.builder("mail", SqlTypes.STRING).build())
                        .check(CheckConstraint.unsafe("id > 0").named("ck_id"))
                        .unique(new UniqueConstraint("uq_mail", List.of("mail")))
                        .build()),
                List.of());
    }

    @Test
    void allThatCannotBeAlteredIsNamedAtOnceWithAWayOut() {
        SchemaDiff diff = schema.diff(muchThatCannotBeAltered());

        assertThat(diff.changes()).hasSize(5);
        assertThatThrownBy(diff::statements)
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageStartingWith("A script that removes all 5 differences is not available on SQLite: take"
                        + " diff.supported(), or a choice of your own by diff.only(...), and write a migration for\n- ")
                .hasMessageContaining(
                        "\n- column name of table customer is integer, but should be text: Changing the type")
                .hasMessageContaining("\n- check ck_id (id > 0) of table customer is missing: ")
                .hasMessageContaining("\n- unique constraint uq_mail [mail] of table customer is missing: ");
        assertThat(diff.unsupported()).hasSize(3);
    }

    @Test
    void whatCanBeAlteredIsTakenByItself() {
        MetaData wanted = muchThatCannotBeAltered();

        schema.diff(wanted).supported().applyTo(engine);

        assertThat(schema.diff(wanted).changes())
                .hasSize(3)
                .extracting(SchemaChange::toString)
                .noneMatch(text -> text.contains("mail of table") || text.contains("old"));
    }

    @Test
    void updateLogsWhatTheDatabaseCannotDoAsSuch() {
        MetaData wanted = muchThatCannotBeAltered();
        Logger logger = (Logger) LoggerFactory.getLogger("orm.schema");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);

        schema.update(wanted);

        logger.detachAppender(log);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("Left as it is, because SQLite has no statement for it: unique constraint uq_mail [mail] of"
                        + " table customer is missing");
    }

    private static MetaData withNew(Column column) {
        return MetaData.of(
                List.of(Table.builder("customer")
                        .column(Column.builder("id", SqlTypes.LONG).build())
                        .column(column)
                        .index(Index.on(column.name()).named("ix_new"))
                        .build()),
                List.of());
    }

    private static Column twice(Generated.Storage storage) {
        return Column.builder("twice", SqlTypes.LONG)
                .generatedAs(table -> table.whole("id", Long.class).times(2), storage)
                .build();
    }

    private List<String> updated(MetaData wanted) {
        Logger logger = (Logger) LoggerFactory.getLogger("orm.schema");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        schema.update(wanted);
        logger.detachAppender(log);
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void aStoredColumnThatIsNewIsLeftWithItsIndexAndTheReason() {
        database.execute("create table customer (id integer) strict", "insert into customer values (1)");

        assertThat(updated(withNew(twice(Generated.Storage.STORED))))
                .hasSize(2)
                .allMatch(line -> line.startsWith("Left as it is, because SQLite has no statement for it: "))
                .anyMatch(line -> line.contains("column twice of table customer is missing"))
                .anyMatch(line -> line.contains("ix_new"));
    }

    @Test
    void aStoredColumnThatIsNewIsRefusedInAMigrationByName() {
        database.execute("create table customer (id integer) strict", "insert into customer values (1)");

        SchemaDiff diff = schema.diff(withNew(twice(Generated.Storage.STORED)));

        assertThatThrownBy(diff::statements)
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining(
                        "Adding a stored generated column, column twice of table customer, to a table that"
                                + " has rows is not available on SQLite: compute it when it is read (VIRTUAL), or create a new"
                                + " table");
    }

    @Test
    void aStoredColumnIsAddedToATableWithoutRows() {
        database.execute("create table customer (id integer) strict");
        MetaData wanted = withNew(twice(Generated.Storage.STORED));

        assertThat(updated(wanted)).isEmpty();
        assertThat(schema.diff(wanted).toString()).isEmpty();
    }

    @Test
    void aVirtualColumnIsAddedWithItsIndex() {
        database.execute("create table customer (id integer) strict");
        MetaData wanted = withNew(twice(Generated.Storage.VIRTUAL));

        assertThat(updated(wanted)).isEmpty();
        assertThat(schema.diff(wanted).toString()).isEmpty();
    }

    @Test
    void aColumnWithAComputedDefaultThatIsNewIsLeftWithTheReason() {
        database.execute("create table customer (id integer) strict", "insert into customer values (1)");
        Column since = Column.builder("since", SqlTypes.TIMESTAMP)
                .serverDefault(Func.localTimestamp())
                .build();

        assertThat(updated(withNew(since)))
                .anyMatch(
                        line -> line.startsWith("Left as it is, because SQLite has no statement for it: column since"));
        assertThatThrownBy(() -> schema.diff(withNew(since)).statements())
                .hasMessageContaining("Adding a column with a computed default, column since of table customer");
    }
}
