package dev.orm.engine;

import dev.orm.dialect.Dialect;
import dev.orm.schema.Table;
import dev.orm.sql.render.BoundSql;
import dev.orm.testing.DatabaseProduct;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;
import org.sqlite.SQLiteConnection;

/** Statements of tests: text, and values that are bound by their classes. */
final class TestSql {

    private TestSql() {}

    static BoundSql sql(String text, Object... values) {
        List<SqlType<?>> types = new ArrayList<>();
        for (Object value : values) {
            types.add(SqlTypes.of(value.getClass()));
        }
        return new BoundSql(text, types, values);
    }

    static long count(Engine engine, String table) {
        return number(engine, "select count(*) from " + table);
    }

    static long number(Engine engine, String text) {
        try (EngineConnection connection = engine.connect()) {
            connection.autocommit(true);
            return connection.query(sql(text), rows -> {
                rows.next();
                return rows.getLong(1);
            });
        }
    }

    /** All rows of a table in the order of its first two columns. */
    static List<@Nullable Object[]> read(EngineConnection connection, Table table) {
        Dialect dialect = connection.dialect();
        String names = table.columns().stream()
                .map(column -> dialect.quote(column.identifier()))
                .collect(Collectors.joining(", "));
        BoundSql query = sql("select " + names + " from " + dialect.quote(table) + " order by 1, 2");
        return connection.query(query, rows -> {
            List<@Nullable Object[]> all = new ArrayList<>();
            while (rows.next()) {
                @Nullable Object[] row = new Object[table.columns().size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = dialect.adapt(table.columns().get(i).type()).read(rows, i + 1);
                }
                all.add(row);
            }
            return all;
        });
    }

    /** The connection of the driver beneath the pool's. */
    static Connection ofDriver(EngineConnection connection, DatabaseProduct product) {
        Class<? extends Connection> driver = switch (product) {
            case H2 -> JdbcConnection.class;
            case POSTGRESQL -> PgConnection.class;
            case SQLITE -> SQLiteConnection.class;
        };
        return connection.withJdbc(jdbc -> jdbc.unwrap(driver));
    }
}
