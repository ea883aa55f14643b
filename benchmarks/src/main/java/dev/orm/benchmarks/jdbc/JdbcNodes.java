package dev.orm.benchmarks.jdbc;

import dev.orm.benchmarks.generated.MappedNodes;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** Maps nothing: the floor of a start, whatever the number of classes. */
record JdbcNodes(JdbcTransactions transactions) implements MappedNodes {

    private static final String SELECT = "select n.id, n.c1, n.c2, n.c3, n.c4, n.c5 from node_1 n where n.id = ?";

    @Override
    public List<Object> first() throws SQLException {
        return transactions.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                select.setLong(1, 1);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return List.of(
                            row.getLong(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getBigDecimal(4),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            row.getBoolean(6));
                }
            }
        });
    }
}
