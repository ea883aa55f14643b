package dev.orm.engine;

import static dev.orm.sql.Sql.insertInto;

import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.MetaData;
import dev.orm.schema.ReferentialAction;
import dev.orm.schema.Table;
import dev.orm.sql.BooleanColumn;
import dev.orm.sql.DecimalColumn;
import dev.orm.sql.TemporalColumn;
import dev.orm.sql.TextColumn;
import dev.orm.sql.WholeColumn;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Two tables described by hand, with rows. */
final class Library {

    static final Table AUTHOR = Table.builder("author")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("name", SqlTypes.STRING)
                    .length(100)
                    .notNull()
                    .build())
            .primaryKey("id")
            .build();

    static final Table BOOK = Table.builder("book")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("author_id", SqlTypes.LONG).build())
            .column(Column.builder("title", SqlTypes.STRING).length(100).build())
            .column(Column.builder("price", SqlTypes.DECIMAL).precision(10, 2).build())
            .column(Column.builder("lent", SqlTypes.BOOLEAN).build())
            .column(Column.builder("bought", SqlTypes.DATE).build())
            .primaryKey("id")
            .foreignKey(
                    new ForeignKey(null, List.of("author_id"), "author", List.of("id"), ReferentialAction.NO_ACTION))
            .build();

    static final MetaData METADATA = MetaData.of(List.of(AUTHOR, BOOK), List.of());

    static final WholeColumn<Table, Long> AUTHOR_ID = AUTHOR.whole("id", Long.class);
    static final TextColumn<Table> NAME = AUTHOR.text("name");

    static final WholeColumn<Table, Long> ID = BOOK.whole("id", Long.class);
    static final WholeColumn<Table, Long> WRITTEN_BY = BOOK.whole("author_id", Long.class);
    static final TextColumn<Table> TITLE = BOOK.text("title");
    static final DecimalColumn<Table> PRICE = BOOK.decimal("price");
    static final BooleanColumn<Table> LENT = BOOK.bool("lent");
    static final TemporalColumn<Table, LocalDate> BOUGHT = BOOK.temporal("bought", LocalDate.class);

    private Library() {}

    /** An engine on the database, which holds the tables and nothing else. */
    static Engine empty(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        METADATA.createAll(engine);
        return engine;
    }

    /** The same with two authors, three of their books and one of nobody. */
    static Engine filled(TestDatabase database) {
        Engine engine = empty(database);
        engine.inTransaction(connection -> {
            connection.execute(insertInto(AUTHOR)
                    .columns(AUTHOR_ID, NAME)
                    .values(1L, "Le Guin")
                    .values(2L, "Lem"));
            return connection.execute(insertInto(BOOK)
                    .columns(ID, WRITTEN_BY, TITLE, PRICE, LENT, BOUGHT)
                    .values(1L, 1L, "The Dispossessed", new BigDecimal("9.50"), true, LocalDate.of(2020, 1, 31))
                    .values(2L, 1L, "Lavinia", new BigDecimal("12.00"), false, LocalDate.of(2021, 2, 1))
                    .values(3L, 2L, "Solaris", new BigDecimal("8.00"), false, null)
                    .values(4L, null, "Beowulf", null, null, null));
        });
        return engine;
    }
}
