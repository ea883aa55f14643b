package dev.orm.engine;

import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.unsafe;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import dev.orm.sql.TextColumn;
import dev.orm.sql.WholeColumn;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/** Two tables described by hand, a connection to them, and the statements it sends. */
final class Labels implements AutoCloseable {

    /** Labels have a number from the database, a name of their own, and defaults. */
    static final Table LABEL = Table.builder("label")
            .column(Column.builder("id", SqlTypes.LONG).identity().build())
            .column(Column.builder("name", SqlTypes.STRING).length(40).build())
            .column(Column.builder("color", SqlTypes.STRING)
                    .length(20)
                    .notNull()
                    .serverDefault(unsafe("'grey'").as(SqlTypes.STRING))
                    .build())
            .column(Column.builder("uses", SqlTypes.INTEGER)
                    .notNull()
                    .serverDefault(unsafe("0").as(SqlTypes.INTEGER))
                    .build())
            .primaryKey("id")
            .unique(new UniqueConstraint("uk_label_name", List.of("name")))
            .build();

    static final Table NOTE = Table.builder("note")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("label", SqlTypes.STRING).length(40).build())
            .column(Column.builder("weight", SqlTypes.INTEGER).build())
            .primaryKey("id")
            .build();

    static final WholeColumn<Table, Long> ID = LABEL.whole("id", Long.class);
    static final TextColumn<Table> NAME = LABEL.text("name");
    static final TextColumn<Table> COLOR = LABEL.text("color");
    static final WholeColumn<Table, Integer> USES = LABEL.whole("uses", Integer.class);

    static final WholeColumn<Table, Long> NOTE_ID = NOTE.whole("id", Long.class);
    static final TextColumn<Table> NOTE_LABEL = NOTE.text("label");
    static final WholeColumn<Table, Integer> WEIGHT = NOTE.whole("weight", Integer.class);

    private final TestDatabase database;
    private final List<String> statements = new ArrayList<>();
    private final EngineConnection connection;

    /** Empty tables. */
    Labels(TestDatabase database) {
        this.database = database;
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        MetaData.of(List.of(LABEL, NOTE), List.of()).createAll(engine);
        this.connection =
                engine.withListeners(event -> statements.add(event.sql())).connect();
    }

    /** Two labels, of which notes use the first twice and the second once. */
    static Labels filled(TestDatabase database) {
        Labels labels = new Labels(database);
        labels.connection.execute(insertInto(LABEL)
                .columns(NAME, COLOR, USES)
                .values("urgent", "red", 2)
                .values("later", "blue", 1));
        labels.connection.execute(insertInto(NOTE)
                .columns(NOTE_ID, NOTE_LABEL, WEIGHT)
                .values(1L, "urgent", 10)
                .values(2L, "urgent", 20)
                .values(3L, "later", 5)
                .values(4L, null, null));
        labels.statements.clear();
        return labels;
    }

    EngineConnection connection() {
        return connection;
    }

    TestDatabase database() {
        return database;
    }

    /** The statements that were sent. */
    List<String> statements() {
        return statements;
    }

    String statement() {
        return statements.get(statements.size() - 1);
    }

    boolean isH2() {
        return database.product() == DatabaseProduct.H2;
    }

    boolean isPostgres() {
        return database.product() == DatabaseProduct.POSTGRESQL;
    }

    /** What is expected on H2, on PostgreSQL, and on the others. */
    <T> T on(T h2, T postgres, T others) {
        return isH2() ? h2 : isPostgres() ? postgres : others;
    }

    @Override
    public void close() {
        connection.close();
    }
}
