package dev.orm.benchmarks.generated;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A table of many columns, as a program that is written by hand reads and fills it; the implementation is generated with the class of its rows. */
public interface WideTable {

    /** The class of its rows. */
    Class<? extends GeneratedRow> type();

    /** All rows. */
    List<? extends GeneratedRow> read(Connection connection) throws SQLException;

    /** Inserts rows in one batch. */
    void insert(Connection connection, List<? extends GeneratedRow> rows) throws SQLException;
}
