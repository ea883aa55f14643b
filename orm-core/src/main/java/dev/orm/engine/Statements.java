package dev.orm.engine;

import dev.orm.dialect.Write;
import dev.orm.schema.Column;
import dev.orm.sql.render.BoundSql;
import dev.orm.type.SqlType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prepares statements, binds their values and executes them on a given connection. */
final class Statements {

    private final Database database;
    private final ConnectionSource source;
    private int timeoutSeconds;

    Statements(Database database, ConnectionSource source) {
        this.database = database;
        this.source = source;
    }

    /** Whole seconds, because JDBC knows no smaller unit; a started second counts. */
    void timeout(@Nullable Duration timeout) {
        this.timeoutSeconds = timeout == null
                ? 0
                : (int) Math.min(Integer.MAX_VALUE, timeout.plusMillis(999).toSeconds());
    }

    <R extends @Nullable Object> R query(Connection connection, BoundSql sql, ResultReader<R> reader)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql);
                ResultSet rows = statement.executeQuery()) {
            return reader.read(rows);
        }
    }

    PreparedStatement prepare(Connection connection, BoundSql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.sql());
        try {
            ready(statement);
            bind(statement, sql.types(), sql.values());
            return statement;
        } catch (SQLException | RuntimeException e) {
            closeAfter(statement, e);
            throw e;
        }
    }

    int update(Connection connection, BoundSql sql) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql)) {
            return statement.executeUpdate();
        }
    }

    WriteResult write(Connection connection, Write write, StatementRun run) throws SQLException {
        return switch (write.kind()) {
            case COUNTS -> counts(connection, write, run);
            case RETURNING -> returning(connection, write, run);
            case NUMBERED -> numbered(connection, write, run);
            case GENERATED_KEYS -> generatedKeys(connection, write, run);
        };
    }

    private WriteResult counts(Connection connection, Write write, StatementRun run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(write.sql())) {
            ready(statement);
            return new WriteResult(execute(statement, write, run), List.of());
        }
    }

    private int[] execute(PreparedStatement statement, Write write, StatementRun run) throws SQLException {
        if (write.rows().size() == 1) {
            bind(statement, write.types(), write.rows().get(0));
            run.sent();
            return new int[] {statement.executeUpdate()};
        }
        for (@Nullable Object[] row : write.rows()) {
            bind(statement, write.types(), row);
            statement.addBatch();
        }
        run.sent();
        return statement.executeBatch();
    }

    private WriteResult returning(Connection connection, Write write, StatementRun run) throws SQLException {
        List<@Nullable Object[]> returned = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(write.sql())) {
            ready(statement);
            for (@Nullable Object[] row : write.rows()) {
                bind(statement, write.types(), row);
                run.sent();
                try (ResultSet rows = statement.executeQuery()) {
                    readAll(rows, write.returning(), returned);
                }
            }
        }
        return new WriteResult(new int[0], returned);
    }

    private WriteResult numbered(Connection connection, Write write, StatementRun run) throws SQLException {
        List<@Nullable Object[]> rows =
                new ArrayList<>(returning(connection, write, run).rows());
        rows.sort(Comparator.comparingLong(row -> ((Number) Objects.requireNonNull(row[0])).longValue()));
        return new WriteResult(new int[0], rows);
    }

    private WriteResult generatedKeys(Connection connection, Write write, StatementRun run) throws SQLException {
        String[] names = write.returning().stream()
                .map(column -> database.dialect().catalogName(column.identifier()))
                .toArray(String[]::new);
        List<@Nullable Object[]> returned = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(write.sql(), names)) {
            ready(statement);
            execute(statement, write, run);
            try (ResultSet rows = statement.getGeneratedKeys()) {
                readAll(rows, write.returning(), returned);
            }
        }
        return new WriteResult(new int[0], returned);
    }

    private void readAll(ResultSet rows, List<Column> columns, List<@Nullable Object[]> into) throws SQLException {
        List<SqlType<?>> types = columns.stream()
                .<SqlType<?>>map(column -> database.dialect().adapt(column.type()))
                .toList();
        while (rows.next()) {
            @Nullable Object[] row = new Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = types.get(i).read(rows, i + 1);
            }
            into.add(row);
        }
    }

    private void ready(PreparedStatement statement) throws SQLException {
        if (timeoutSeconds > 0) {
            statement.setQueryTimeout(timeoutSeconds);
        }
        source.prepare(statement);
    }

    static void bind(PreparedStatement statement, List<SqlType<?>> types, @Nullable Object[] values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, types.get(i), values[i]);
        }
    }

    @SuppressWarnings("unchecked") // a statement carries each value beside its own type
    private static <T> void bind(PreparedStatement statement, int index, SqlType<T> type, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            type.bindNull(statement, index);
        } else {
            bindValue(statement, index, type, (T) value);
        }
    }

    private static <T> void bindValue(PreparedStatement statement, int index, SqlType<T> type, T value)
            throws SQLException {
        try {
            type.bind(statement, index, value);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException(
                    "Parameter " + index + " takes values of " + type.javaType().getName()
                            + " and was given one of " + value.getClass().getName()
                            + "; give the statement a value of the class of the attribute it is compared with",
                    e);
        }
    }

    static void closeAfter(AutoCloseable resource, Throwable failure) {
        try {
            resource.close();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }
}
