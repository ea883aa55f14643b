package dev.orm.conformance;

import static dev.orm.sql.Sql.insertInto;

import dev.orm.engine.EngineConnection;
import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.Index;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import dev.orm.sql.BooleanColumn;
import dev.orm.sql.DecimalColumn;
import dev.orm.sql.TextColumn;
import dev.orm.sql.WholeColumn;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;

/** A few authors and their books. */
final class Library {

    static final Table AUTHOR = Table.builder("suite_author")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("name", SqlTypes.STRING).length(40).notNull().build())
            .primaryKey("id")
            .build();
    static final Table BOOK = Table.builder("suite_book")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("title", SqlTypes.STRING)
                    .length(40)
                    .notNull()
                    .build())
            .column(Column.builder("author_id", SqlTypes.LONG).build())
            .column(Column.builder("price", SqlTypes.DECIMAL).precision(10, 2).build())
            .column(Column.builder("lent", SqlTypes.BOOLEAN)
                    .notNull()
                    .serverDefaultValue(false)
                    .build())
            .primaryKey("id")
            .unique(UniqueConstraint.on("title").named("uk_suite_book_title"))
            .foreignKey(ForeignKey.on("author_id").references("suite_author", "id"))
            .build();
    static final Table NOTE = Table.builder("suite_note")
            .column(Column.builder("id", SqlTypes.LONG).identity().build())
            .column(Column.builder("text", SqlTypes.STRING).length(40).build())
            .primaryKey("id")
            .index(Index.on("text"))
            .build();
    static final MetaData META_DATA = MetaData.of(List.of(AUTHOR, BOOK, NOTE), List.of());

    static final WholeColumn<Table, Long> AUTHOR_ID = AUTHOR.whole("id", Long.class);
    static final TextColumn<Table> NAME = AUTHOR.text("name");
    static final WholeColumn<Table, Long> ID = BOOK.whole("id", Long.class);
    static final TextColumn<Table> TITLE = BOOK.text("title");
    static final WholeColumn<Table, Long> WRITER = BOOK.whole("author_id", Long.class);
    static final DecimalColumn<Table> PRICE = BOOK.decimal("price");
    static final BooleanColumn<Table> LENT = BOOK.bool("lent");

    private Library() {}

    static void insertRows(EngineConnection connection) {
        connection.execute(insertInto(AUTHOR)
                .columns(AUTHOR_ID, NAME)
                .values(1L, "Ann")
                .values(2L, "Bob")
                .values(3L, "Cem"));
        connection.execute(insertInto(BOOK)
                .columns(ID, TITLE, WRITER, PRICE, LENT)
                .values(1L, "Atoms", 1L, new BigDecimal("10.50"), true)
                .values(2L, "Birds", 1L, new BigDecimal("20.00"), false)
                .values(3L, "Comets", 2L, new BigDecimal("30.00"), false)
                .values(4L, "Dunes", null, null, true));
    }
}
