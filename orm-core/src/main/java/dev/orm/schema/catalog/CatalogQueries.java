package dev.orm.schema.catalog;

import dev.orm.sql.render.BoundSql;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Runs the queries that read a catalog; one connection serves all of a reading. */
public interface CatalogQueries {

    /**
     * Runs a query and hands over each row.
     *
     * @throws org.springframework.dao.DataAccessException when the database refuses the query
     */
    void forEach(BoundSql query, Row row);

    /** What a text of the catalog stands for; the text itself unless objects are read under other names than their own. */
    default String meaning(String text) {
        return text;
    }

    /** Takes one row of a query. */
    @FunctionalInterface
    interface Row {

        /** Reads from the row the result set stands on. */
        void read(ResultSet row) throws SQLException;
    }
}
