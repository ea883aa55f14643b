package dev.orm.sql;

import static dev.orm.sql.Sql.insertInto;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.dialect.TableNames;
import dev.orm.engine.Engine;
import dev.orm.engine.EngineConnection;
import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.render.Recording;
import dev.orm.sql.render.SqlText;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Persons, what they own and who made it, and tags on it, in each real database. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
abstract class StoreTest {

    static final Table PERSON = Table.builder("person")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("name", SqlTypes.STRING).length(20).notNull().build())
            .column(Column.builder("city", SqlTypes.STRING).length(20).build())
            .column(Column.builder("boss_id", SqlTypes.LONG).build())
            .primaryKey("id")
            .foreignKey(ForeignKey.on("boss_id").references("person", "id"))
            .build();
    static final Table GOODS = Table.builder("goods")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("title", SqlTypes.STRING)
                    .length(20)
                    .notNull()
                    .build())
            .column(Column.builder("price", SqlTypes.DECIMAL).precision(10, 2).build())
            .column(Column.builder("owner_id", SqlTypes.LONG).build())
            .column(Column.builder("maker_id", SqlTypes.LONG).build())
            .primaryKey("id")
            .foreignKey(ForeignKey.on("owner_id").references("person", "id"))
            .foreignKey(ForeignKey.on("maker_id").references("person", "id"))
            .build();
    static final Table TAG = Table.builder("tag")
            .column(Column.builder("goods_id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("label", SqlTypes.STRING)
                    .length(20)
                    .notNull()
                    .build())
            .primaryKey("goods_id", "label")
            .foreignKey(ForeignKey.on("goods_id").references("goods", "id"))
            .build();
    private static final MetaData STORE = MetaData.of(List.of(PERSON, GOODS, TAG), List.of());

    static final WholeColumn<Table, Long> PERSON_ID = PERSON.whole("id", Long.class);
    static final TextColumn<Table> NAME = PERSON.text("name");
    static final TextColumn<Table> CITY = PERSON.text("city");
    static final WholeColumn<Table, Long> BOSS = PERSON.whole("boss_id", Long.class);
    static final WholeColumn<Table, Long> GOODS_ID = GOODS.whole("id", Long.class);
    static final TextColumn<Table> TITLE = GOODS.text("title");
    static final DecimalColumn<Table> PRICE = GOODS.decimal("price");
    static final WholeColumn<Table, Long> OWNER = GOODS.whole("owner_id", Long.class);
    static final WholeColumn<Table, Long> MAKER = GOODS.whole("maker_id", Long.class);
    static final WholeColumn<Table, Long> TAGGED = TAG.whole("goods_id", Long.class);
    static final TextColumn<Table> LABEL = TAG.text("label");

    private EngineConnection connection;
    private DatabaseProduct product;

    @BeforeEach
    final void open(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        STORE.createAll(engine);
        product = database.product();
        connection = engine.connect();
        connection.execute(insertInto(PERSON)
                .columns(PERSON_ID, NAME, CITY, BOSS)
                .values(1L, "Ada", "Berlin", null)
                .values(2L, "Bob", "Paris", 1L)
                .values(3L, "Cem", null, 2L)
                .values(4L, "Dan", "Berlin", 1L));
        connection.execute(insertInto(GOODS)
                .columns(GOODS_ID, TITLE, PRICE, OWNER, MAKER)
                .values(1L, "Pen", new BigDecimal("1.50"), 1L, 2L)
                .values(2L, "Ink", new BigDecimal("8.00"), 1L, 2L)
                .values(3L, "Cup", new BigDecimal("8.00"), 2L, 1L)
                .values(4L, "Hat", null, null, 1L));
        connection.execute(insertInto(TAG)
                .columns(TAGGED, LABEL)
                .values(1L, "gift")
                .values(1L, "new")
                .values(3L, "new"));
    }

    @AfterEach
    final void close() {
        connection.rollback();
        connection.close();
    }

    final <R> List<R> rows(Select<R> select) {
        return connection.execute(select).all();
    }

    final EngineConnection connection() {
        return connection;
    }

    final String text(Statement<?> statement) {
        return SqlText.render(
                        Recording.ofText(statement, connection.dialect()),
                        new TableNames(connection.dialect()),
                        connection.dialect())
                .sql();
    }

    /** What is expected of this database. */
    final <T> T on(T h2, T postgres, T sqlite) {
        return switch (product) {
            case H2 -> h2;
            case POSTGRESQL -> postgres;
            case SQLITE -> sqlite;
        };
    }

    final boolean isOn(DatabaseProduct wanted) {
        return product == wanted;
    }

    /** That this database refuses a statement with a message that names it. */
    final ThrowableAssertAlternative<UnsupportedSqlException> assertUnsupported(Statement<?> statement) {
        return assertThatExceptionOfType(UnsupportedSqlException.class)
                .isThrownBy(() -> text(statement))
                .withMessageContaining(
                        "is not available on " + connection.dialect().name());
    }
}
