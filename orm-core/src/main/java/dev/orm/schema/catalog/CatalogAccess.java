package dev.orm.schema.catalog;

import java.util.function.Function;

/** Opens a connection for the queries of one reading and gives it back afterwards. Implementations are thread-safe. */
@FunctionalInterface
public interface CatalogAccess {

    /**
     * Reads with one connection.
     *
     * @throws org.springframework.dao.DataAccessException when there is no connection or the database refuses a query
     */
    <R> R read(Function<CatalogQueries, R> work);
}
