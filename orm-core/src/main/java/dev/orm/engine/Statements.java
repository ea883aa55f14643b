package dev.orm.engine;

import dev.orm.dialect.Write;
import dev.orm.schema.Column;
import dev.orm.sql.render.BoundSql;
import dev.orm.sql.render.TextOrigin;
import dev.orm.type.SqlType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prepares statements, binds their values and executes them on a given connection. Immutable. */
record Statements(Database database, ConnectionSource source, ValueLog log) {

    <R extends @Nullable Object> R query(
            Connection connection, BoundSql sql, ExecutionOptions options, ResultReader<R> reader) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, options);
                ResultSet rows = statement.executeQuery()) {
            return reader.read(rows);
        }
    }

    PreparedStatement prepare(Connection connection, BoundSql sql, ExecutionOptions options) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.sql());
        try {
            ready(statement, options);
            if (sql.readsLarge()) {
                database.dialect().prepareForLarge(statement);
            }
            if (sql.origin() == TextOrigin.GIVEN) {
                database.dialect().requireParameters(statement, sql.values().length);
            }
            bind(statement, sql.types(), sql.values());
            return statement;
        } catch (Throwable e) {
            closeAfter(statement, e);
            throw e;
        }
    }

    int update(Connection connection, BoundSql sql, ExecutionOptions options) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, options)) {
            return statement.executeUpdate();
        }
    }

    WriteResult write(Connection connection, Write write, ExecutionOptions options, StatementRun run)
            throws SQLException {
        return switch (write.kind()) {
            case COUNTS -> new WriteResult(counts(connection, write, options, run), List.of());
            case RETURNING -> new WriteResult(new int[0], returning(connection, write, options, run));
            case NUMBERED -> new WriteResult(new int[0], numbered(connection, write, options, run));
            case GENERATED_KEYS -> new WriteResult(new int[0], generatedKeys(connection, write, options, run));
        };
    }

    private int[] counts(Connection connection, Write write, ExecutionOptions options, StatementRun run)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(write.sql())) {
            ready(statement, options);
            return execute(statement, write, run);
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

    private List<@Nullable Object[]> returning(
            Connection connection, Write write, ExecutionOptions options, StatementRun run) throws SQLException {
        List<@Nullable Object[]> returned = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(write.sql())) {
            ready(statement, options);
            database.dialect().prepareForWrite(statement, write);
            for (@Nullable Object[] row : write.rows()) {
                bind(statement, write.types(), row);
                run.sent();
                try (ResultSet rows = statement.executeQuery()) {
                    readAll(rows, write.returning(), returned);
                }
            }
        }
        return returned;
    }

    private List<@Nullable Object[]> numbered(
            Connection connection, Write write, ExecutionOptions options, StatementRun run) throws SQLException {
        List<@Nullable Object[]> rows = returning(connection, write, options, run);
        rows.sort(Comparator.comparingLong(row -> ((Number) Objects.requireNonNull(row[0])).longValue()));
        return rows;
    }

    private List<@Nullable Object[]> generatedKeys(
            Connection connection, Write write, ExecutionOptions options, StatementRun run) throws SQLException {
        String[] names = write.returning().stream()
                .map(column -> database.dialect().catalogName(column.identifier()))
                .toArray(String[]::new);
        List<@Nullable Object[]> returned = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(write.sql(), names)) {
            ready(statement, options);
            execute(statement, write, run);
            try (ResultSet rows = statement.getGeneratedKeys()) {
                readAll(rows, write.returning(), returned);
            }
        }
        return returned;
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

    private void ready(PreparedStatement statement, ExecutionOptions options) throws SQLException {
        int seconds = options.timeoutSeconds();
        if (seconds > 0) {
            statement.setQueryTimeout(seconds);
        }
        source.prepare(statement);
    }

    private void bind(PreparedStatement statement, List<SqlType<?>> types, @Nullable Object[] values)
            throws SQLException {
        log.bound(types, values);
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
