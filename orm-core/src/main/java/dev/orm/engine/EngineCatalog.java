package dev.orm.engine;

import dev.orm.schema.catalog.CatalogAccess;
import dev.orm.schema.catalog.CatalogQueries;
import dev.orm.sql.render.BoundSql;
import java.util.function.Function;

/** Reads the catalog in a read-only transaction of its own. */
record EngineCatalog(Engine engine) implements CatalogAccess {

    @Override
    public <R> R read(Function<CatalogQueries, R> work) {
        try (EngineConnection connection = engine.connect()) {
            connection.readOnly(true);
            return work.apply(new ConnectionQueries(connection));
        }
    }

    private record ConnectionQueries(EngineConnection connection) implements CatalogQueries {

        @Override
        public void forEach(BoundSql query, Row row) {
            connection.query(query, rows -> {
                int count = 0;
                while (rows.next()) {
                    row.read(rows);
                    count++;
                }
                return count;
            });
        }
    }
}
