package dev.orm.benchmarks.jdbc;

import dev.orm.benchmarks.generated.GeneratedRow;
import dev.orm.benchmarks.generated.WideRows;
import dev.orm.benchmarks.generated.WideTable;
import java.sql.SQLException;
import java.util.List;

/** A table of many columns by hand. */
record JdbcWideRows(JdbcTransactions transactions, WideTable table) implements WideRows {

    @Override
    public List<? extends GeneratedRow> load() throws SQLException {
        return transactions.call(table::read);
    }

    @Override
    public void insert(List<? extends GeneratedRow> rows) throws SQLException {
        transactions.run(connection -> table.insert(connection, rows));
    }
}
