package dev.orm.benchmarks.jdbc;

import dev.orm.benchmarks.shop.Movement;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** COPY, which PostgreSQL has for many rows. The texts of movements have no characters that would have to be escaped. */
final class JdbcBulkLoad {

    private JdbcBulkLoad() {}

    static void copy(Connection connection, List<Movement> movements) throws SQLException {
        StringBuilder rows = new StringBuilder(movements.size() * 64);
        for (Movement movement : movements) {
            rows.append(movement.id()).append('\t').append(movement.quantity()).append('\t');
            rows.append(movement.reason())
                    .append('\t')
                    .append(movement.movedOn())
                    .append('\t');
            rows.append(movement.cost().toPlainString())
                    .append('\t')
                    .append(movement.note())
                    .append('\n');
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy stock_movement (id, quantity, reason, moved_on, cost, note) from stdin",
                            new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new SQLException("Could not send rows", e);
        }
    }
}
