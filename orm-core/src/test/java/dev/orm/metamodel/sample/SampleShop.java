package dev.orm.metamodel.sample;

import dev.orm.engine.Engine;
import dev.orm.engine.EngineConnection;
import dev.orm.sql.Select;
import dev.orm.sql.Statement;
import dev.orm.sql.render.BoundSql;
import dev.orm.sql.render.Recording;
import dev.orm.sql.render.RenderedSql;
import dev.orm.sql.render.RenderedSql.ItemColumns;
import dev.orm.sql.render.SqlText;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A few rows of the sample in a real database, and statements executed on them. */
public final class SampleShop implements AutoCloseable {

    private static final String[] ROWS = {
        "insert into region values (1, 'North'), (2, 'South')",
        "insert into customer values (1, 'Ada', 'First street', 'Berlin', true, 4.5, 1, null),"
                + " (2, 'Bob', null, 'Paris', false, null, null, 1), (3, 'Cem', null, null, true, 1.5, 2, 2)",
        "insert into orders values"
                + " (1, '00000000-0000-0000-0000-000000000001', 0, timestamp '2025-01-31 10:00:00', 100.00,"
                + " '50% off', 0, 1),"
                + " (2, null, 1, timestamp '2025-02-01 00:00:00', 20.50, 'urgent', 0, 1),"
                + " (3, null, 2, timestamp '2024-02-29 23:59:59', null, null, 3, 2)",
        "insert into line values (1, 1, 'Pen', 10, 1.50), (1, 2, 'Ink', 1, 85.00), (2, 1, 'Pen', 5, 4.10)",
        "insert into label values (1, 'gift'), (2, 'fragile')",
        "insert into order_label values (1, 1), (1, 2), (2, 2)"
    };

    private final EngineConnection connection;

    public SampleShop(TestDatabase database) {
        database.clear();
        database.execute(SampleNames.SCHEMA);
        boolean sqlite = database.product() == DatabaseProduct.SQLITE;
        for (String row : ROWS) {
            database.execute(sqlite ? row.replace("timestamp '", "'") : row);
        }
        this.connection = Engine.of(database.dataSource()).connect();
    }

    /** The rows of a select without entities. */
    public <R> List<R> list(Select<R> select) {
        Recording recording = Recording.of(select, connection.dialect());
        RenderedSql rendered = SqlText.render(recording, new SampleNames(), connection.dialect());
        return connection.query(rendered.bind(recording.values()), rows -> {
            List<R> list = new ArrayList<>();
            while (rows.next()) {
                list.add(select.row(values(rows, rendered.items())));
            }
            return list;
        });
    }

    private static @Nullable Object[] values(ResultSet row, List<ItemColumns> items) throws SQLException {
        @Nullable Object[] values = new Object[items.size()];
        for (int i = 0; i < values.length; i++) {
            SqlType<?> type = items.get(i).types().get(0);
            values[i] = type.read(row, items.get(i).first());
        }
        return values;
    }

    /** Executes a change and yields the number of rows. */
    public int execute(Statement<Long> change) {
        Recording recording = Recording.of(change, connection.dialect());
        BoundSql bound = SqlText.render(recording, new SampleNames(), connection.dialect())
                .bind(recording.values());
        return connection.update(bound);
    }

    @Override
    public void close() {
        connection.close();
    }
}
