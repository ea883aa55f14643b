package dev.orm.engine;

import dev.orm.sql.render.BoundSql;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

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
}
