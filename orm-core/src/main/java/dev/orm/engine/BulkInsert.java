package dev.orm.engine;

import dev.orm.dialect.BulkLoad;
import dev.orm.dialect.Write;
import dev.orm.schema.Column;
import dev.orm.schema.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts very many rows of one table in bounded memory: as a stream where the database has one, else in portions. */
final class BulkInsert {

    private static final int PORTION = 4096;

    private final EngineConnection connection;
    private final Table table;
    private final List<Column> columns;

    BulkInsert(EngineConnection connection, Table table, List<Column> columns) {
        this.connection = connection;
        this.table = table;
        this.columns = columns;
    }

    long insert(Iterator<@Nullable Object[]> given) {
        CheckedRows rows = CheckedRows.of(table, columns, given);
        BulkLoad load = connection.dialect().bulkLoad();
        if (load != null && isPossible(load)) {
            return stream(load, rows);
        }
        try {
            return portions(rows);
        } catch (Throwable e) {
            connection.abandoned(e);
            throw e;
        }
    }

    private boolean isPossible(BulkLoad load) {
        return !columns.isEmpty()
                && load.supports(columns)
                && connection.withJdbc("looking at the connection", load::supports);
    }

    private long stream(BulkLoad load, Iterator<@Nullable Object[]> rows) {
        return connection.change(
                "a bulk insert",
                load.describe(table, columns),
                jdbc -> load.load(jdbc, table, columns, new InTime(connection, rows)));
    }

    /** Gives rows as long as the transaction has time. */
    private record InTime(EngineConnection connection, Iterator<@Nullable Object[]> rows)
            implements Iterator<@Nullable Object[]> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public @Nullable Object[] next() {
            connection.checkTime();
            return rows.next();
        }
    }

    private long portions(Iterator<@Nullable Object[]> rows) {
        long count = 0;
        List<@Nullable Object[]> portion = new ArrayList<>(PORTION);
        while (rows.hasNext()) {
            portion.add(rows.next().clone()); // what gives the rows may fill one array again and again
            if (portion.size() == PORTION || !rows.hasNext()) {
                for (Write write : connection.dialect().writes().insert(table, columns, portion, List.of())) {
                    connection.write("a bulk insert", write);
                }
                count += portion.size();
                portion.clear();
            }
        }
        return count;
    }
}
