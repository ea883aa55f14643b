package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.type.SqlType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What pgjdbc offers beyond JDBC; loaded only where that driver is present. Thread-safe. */
final class PostgresDriver implements BulkLoad {

    /** Before it stands a word in the language of the server. */
    private static final Pattern KEY = Pattern.compile("[^(=]*\\(([^()]+)\\)=\\(");

    private static final Pattern LENGTH = Pattern.compile("\\((\\d{1,9})\\)");

    private final Dialect dialect;

    PostgresDriver(Dialect dialect) {
        this.dialect = dialect;
    }

    boolean isTransactionFailed(Connection connection) throws SQLException {
        return connection.isWrapperFor(BaseConnection.class)
                && connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED;
    }

    /** The driver asks by a connection of its own, with a key that it has kept. */
    @Nullable
    StatementCancel cancellation(Connection connection) throws SQLException {
        return connection.isWrapperFor(BaseConnection.class)
                ? connection.unwrap(BaseConnection.class).getQueryExecutor()::sendQueryCancel
                : null;
    }

    /** Bytes come in hexadecimal until a query has been used some times, because the driver would have to ask for its columns first. */
    void askForBinary(PreparedStatement query) throws SQLException {
        if (query.isWrapperFor(PGStatement.class)) {
            query.unwrap(PGStatement.class).setPrepareThreshold(-1);
        }
    }

    /** A statement that the server keeps prepared gets, after some uses, a plan that stays while its tables grow. */
    void planAnew(PreparedStatement statement) throws SQLException {
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }

    Violation violation(SQLException failure) {
        ServerErrorMessage message = serverMessage(failure);
        return message == null
                ? Violation.UNKNOWN
                : isLength(message)
                        ? Violation.ofLength(length(message))
                        : new Violation(message.getTable(), message.getConstraint(), columns(message), 0);
    }

    private static boolean isLength(ServerErrorMessage message) {
        return "22001".equals(message.getSQLState());
    }

    /** Of a text that is too long the server tells the type of the column alone. */
    private static int length(ServerErrorMessage message) {
        Matcher type = LENGTH.matcher(message.getMessage() == null ? "" : message.getMessage());
        return type.find() ? Integer.parseInt(type.group(1)) : 0;
    }

    /** The server names one column by itself, and those of a key where it shows the values, which are left out here. */
    private static List<String> columns(ServerErrorMessage message) {
        if (message.getColumn() != null) {
            return List.of(message.getColumn());
        }
        Matcher key = KEY.matcher(message.getDetail() == null ? "" : message.getDetail());
        return "23505".equals(message.getSQLState()) && key.lookingAt()
                ? Stream.of(key.group(1).split(", "))
                        .map(name -> name.replace("\"", ""))
                        .toList()
                : List.of();
    }

    /** The SQLState says only "not supported"; that it is about a prepared plan shows in the name of the server's routine. */
    boolean isStalePlan(SQLException failure) {
        ServerErrorMessage message = serverMessage(failure);
        return message != null && "RevalidateCachedQuery".equals(message.getRoutine());
    }

    /** Whether it is the server that refuses, and not the driver that cannot read what the server sent. */
    boolean isOfServer(SQLException failure) {
        return serverMessage(failure) != null;
    }

    private static @Nullable ServerErrorMessage serverMessage(SQLException failure) {
        return failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
    }

    @Override
    public boolean supports(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class);
    }

    @Override
    public boolean supports(List<Column> columns) {
        return columns.stream()
                .map(dialect::stored)
                .allMatch(type ->
                        dialect.supportsArrayOf(type) && type.written("").isEmpty());
    }

    @Override
    public String describe(Table table, List<Column> columns) {
        String names = columns.stream()
                .map(column -> dialect.quote(column.identifier()))
                .collect(Collectors.joining(", "));
        return "copy " + dialect.quote(table) + " (" + names + ") from stdin";
    }

    @Override
    public long load(Connection connection, Table table, List<Column> columns, Iterator<@Nullable Object[]> rows)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(describe(table, columns));
        try {
            CopyText text = new CopyText(
                    columns.stream().<SqlType<?>>map(dialect::stored).toList());
            while (rows.hasNext()) {
                text.add(rows.next());
                if (text.isFull()) {
                    send(copy, text);
                }
            }
            send(copy, text);
            return copy.endCopy();
        } catch (Throwable e) {
            cancel(copy, e);
            throw e;
        }
    }

    private static void send(CopyIn copy, CopyText text) throws SQLException {
        byte[] bytes = text.take();
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    /** A connection in the middle of a copy accepts nothing else, so the copy is ended whatever happened. */
    private static void cancel(CopyIn copy, Throwable failure) {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
