package dev.orm.benchmarks.jdbc;

import dev.orm.benchmarks.shop.Database;
import dev.orm.benchmarks.shop.Scenarios;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQLAlchemy's scenarios by hand. */
record JdbcScenarios(JdbcTransactions transactions, Database database) implements Scenarios {

    private static final String ROW = "select v.id, v.name, v.description from visitor v ";
    private static final String INSERT = "insert into visitor (id, name, description) values (?, ?, ?)";
    private static final String[] KEY = {"id"};

    /** A row of the table. */
    private record VisitorRow(long id, String name, String description) {

        static VisitorRow of(ResultSet row) throws SQLException {
            return new VisitorRow(row.getLong(1), row.getString(2), row.getString(3));
        }

        long sum() {
            return Scenarios.sum(id, name, description);
        }
    }

    @Override
    public void insertVisitors(int count, int turn) throws SQLException {
        transactions.run(connection -> {
            for (int first = 0; first < count; first += CHUNK) {
                long[] keys = JdbcWrites.keys(connection, database, "visitor_seq", CHUNK);
                try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                    for (int i = 0; i < CHUNK; i++) {
                        set(insert, keys[i], turn, first + i);
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
            }
        });
    }

    private static void set(PreparedStatement insert, long key, int turn, int number) throws SQLException {
        insert.setLong(1, key);
        insert.setString(2, Scenarios.name(number));
        insert.setString(3, Scenarios.description(turn, number));
    }

    @Override
    public void describeVisitors(int count, int turn) throws SQLException {
        transactions.run(connection -> {
            for (long first = 1; first <= count; first += CHUNK) {
                List<VisitorRow> visitors = range(connection, first);
                try (PreparedStatement update =
                        connection.prepareStatement("update visitor set description = ? where id = ?")) {
                    for (VisitorRow visitor : visitors) {
                        update.setString(1, Scenarios.description(turn, visitor.id()));
                        update.setLong(2, visitor.id());
                        update.addBatch();
                    }
                    update.executeBatch();
                }
            }
        });
    }

    private static List<VisitorRow> range(Connection connection, long first) throws SQLException {
        List<VisitorRow> visitors = new ArrayList<>(CHUNK);
        try (PreparedStatement select = connection.prepareStatement(ROW + "where v.id between ? and ?")) {
            select.setLong(1, first);
            select.setLong(2, first + CHUNK - 1);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    visitors.add(VisitorRow.of(rows));
                }
            }
        }
        return visitors;
    }

    @Override
    public long streamVisitors(int count) throws SQLException {
        return transactions.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ROW + "order by v.id limit ?")) {
                select.setFetchSize(CHUNK);
                select.setInt(1, count);
                return sum(select);
            }
        });
    }

    @Override
    public long selectVisitors(long firstId, int count) throws SQLException {
        return transactions.call(connection -> {
            long sum = 0;
            for (long id = firstId; id < firstId + count; id++) {
                try (PreparedStatement select = connection.prepareStatement(ROW + "where v.id = ?")) {
                    select.setLong(1, id);
                    sum += sum(select);
                }
            }
            return sum;
        });
    }

    private static long sum(PreparedStatement select) throws SQLException {
        long sum = 0;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                sum += VisitorRow.of(rows).sum();
            }
        }
        return sum;
    }

    /** The database makes the key: asking for it first would be a round trip more. */
    @Override
    public void insertVisitor(int turn) throws SQLException {
        transactions.run(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into visitor (name, description) values (?, ?)", KEY)) {
                insert.setString(1, Scenarios.name(0));
                insert.setString(2, Scenarios.description(turn, 0));
                insert.executeUpdate();
                try (ResultSet key = insert.getGeneratedKeys()) {
                    key.next();
                }
            }
        });
    }
}
