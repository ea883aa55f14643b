package dev.orm.schema;

import dev.orm.dialect.Dialects;
import dev.orm.engine.Engine;
import dev.orm.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An empty database in which a test creates a schema, and what it says of it afterwards. */
final class SchemaLab {

    static final DdlSpelling H2 = Dialects.h2();
    static final DdlSpelling POSTGRES = Dialects.postgresql();
    static final DdlSpelling SQLITE = Dialects.sqlite();

    private final TestDatabase database;
    private final Engine engine;
    private final List<String> statements = new ArrayList<>();

    SchemaLab(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource()).withListeners(event -> statements.add(event.sql()));
        database.clear();
    }

    Engine engine() {
        return engine;
    }

    boolean isH2() {
        return engine.dialect().name().equals("H2");
    }

    boolean isPostgres() {
        return engine.dialect().name().equals("PostgreSQL");
    }

    boolean isSqlite() {
        return engine.dialect().name().equals("SQLite");
    }

    MetaData create(Table... tables) {
        return create(MetaData.of(List.of(tables), List.of()));
    }

    MetaData create(MetaData metaData) {
        metaData.createAll(engine);
        return metaData;
    }

    /** The statements sent since the last call. */
    List<String> sent() {
        List<String> sent = List.copyOf(statements);
        statements.clear();
        return sent;
    }

    void run(String... sql) {
        engine.execute(List.of(sql));
    }

    /** The first column of all rows, as text. */
    List<@Nullable String> query(String sql) {
        List<@Nullable String> values = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first statement that creates the last table for a database. */
    static String createTable(DdlSpelling spelling, Table... tables) {
        MetaData metaData = MetaData.of(List.of(tables), List.of());
        return new DdlWriter(metaData, spelling)
                .createTable(tables[tables.length - 1])
                .get(0);
    }
}
