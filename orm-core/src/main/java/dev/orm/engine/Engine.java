package dev.orm.engine;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.dialect.Dialect;
import dev.orm.schema.CatalogName;
import dev.orm.schema.DdlSpelling;
import dev.orm.schema.DdlStep;
import dev.orm.schema.ObjectKind;
import dev.orm.schema.SchemaMap;
import dev.orm.schema.SchemaTarget;
import dev.orm.schema.catalog.Inspector;
import dev.orm.sql.render.BoundSql;
import dev.orm.sql.render.StatementCache;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * A database to work with: hands out connections, knows the dialect, tells listeners of statements.
 *
 * <p>No connection is taken before the first use. Thread-safe; close it when the application ends.
 */
public final class Engine implements SchemaTarget, AutoCloseable {

    private final Database database;
    private final ConnectionSource source;
    private final StatementCache statements;
    private final EngineRules rules;

    private Engine(Database database, StatementCache statements, EngineRules rules) {
        this.database = database;
        this.source = new DataSourceConnections(database.dataSource());
        this.statements = statements;
        this.rules = rules;
    }

    private Engine with(EngineRules others) {
        return new Engine(database, statements, others);
    }

    /** An engine with a connection pool of its own for a JDBC URL. */
    public static Engine create(String url) {
        return create(EngineSettings.of(url));
    }

    /** An engine with a connection pool of its own for a JDBC URL, a user and a password. */
    public static Engine create(String url, @Nullable String user, @Nullable String password) {
        return create(EngineSettings.of(url).user(user, password));
    }

    /** An engine with a connection pool of its own. */
    public static Engine create(EngineSettings settings) {
        HikariDataSource pool = Pools.create(settings);
        return new Engine(new Database(pool, pool), new StatementCache(), EngineRules.PLAIN);
    }

    /** An engine on a data source, which stays open when the engine is closed. */
    public static Engine of(DataSource dataSource) {
        return new Engine(new Database(dataSource, null), new StatementCache(), EngineRules.PLAIN);
    }

    private Engine with(Observers observers) {
        return with(rules.with(observers));
    }

    /** This engine, telling these listeners too. */
    public Engine withListeners(StatementListener... more) {
        return with(rules.observers().withStatements(List.of(more)));
    }

    /** This engine, telling these listeners too of connections and transactions. */
    public Engine withTransactionListeners(TransactionListener... more) {
        return with(rules.observers().withTransactions(List.of(more)));
    }

    /** This engine, telling these listeners too of the operations of its sessions. */
    public Engine withOperationListeners(OperationListener... more) {
        return with(rules.observers().withOperations(List.of(more)));
    }

    /** This engine without a listener of statements; connections made before still tell it. */
    public Engine withoutListener(StatementListener listener) {
        return with(rules.observers().without(listener));
    }

    /** This engine without a listener of transactions; connections made before still tell it. */
    public Engine withoutTransactionListener(TransactionListener listener) {
        return with(rules.observers().without(listener));
    }

    /** This engine without a listener of operations; sessions opened before still tell it. */
    public Engine withoutOperationListener(OperationListener listener) {
        return with(rules.observers().without(listener));
    }

    /** This engine, logging statements that take longer at WARN to {@code orm.sql}; zero logs none. */
    public Engine withSlowThreshold(Duration threshold) {
        return with(rules.observers().withLog(new StatementLog(threshold)));
    }

    /**
     * This engine, logging the values of statements at DEBUG to {@code orm.sql.values}, which may be a breach of trust: only for a developer's
     * own data.
     *
     * @param longest how many characters of a value are shown; 0 for no log
     */
    public Engine withLoggedValues(int longest) {
        return with(rules.observers().withValues(new ValueLog(longest)));
    }

    /** This engine, withholding the driver's messages, which may hold values, from the causes of its exceptions. */
    public Engine withRedactedDriverMessages() {
        return with(rules.with(rules.failures().withRedaction()));
    }

    /** This engine, showing each error of a statement to a hook, which may replace it; in place of the hook there was. */
    public Engine withFailureHook(FailureHook hook) {
        return with(rules.with(rules.failures().with(hook)));
    }

    /** This engine, saying in its exceptions what a violated constraint or a refused column means to the program. */
    public Engine withViolationSubjects(ViolationSubjects subjects) {
        return with(rules.with(rules.failures().with(subjects)));
    }

    /** This engine with options over those it has; it shares the pool and all that is cached. */
    public Engine withOptions(ExecutionOptions nearer) {
        return with(rules.with(nearer));
    }

    /** This engine with schemas that stand for those which tables and sequences name. */
    public Engine withSchemas(SchemaMap map) {
        return withSchemas(() -> map);
    }

    /**
     * This engine with schemas that stand for those which tables and sequences name, asked for whenever a connection is made, for instance
     * for the tenant at work.
     */
    public Engine withSchemas(Supplier<SchemaMap> map) {
        return with(rules.withSchemas(map));
    }

    /**
     * This engine, changing the text of each statement just before it is sent, for instance to add a comment for the server's log. The
     * parameters stay as they are.
     */
    public Engine withUnsafeRewriting(UnaryOperator<String> rewriting) {
        return with(rules.withRewriting(rewriting));
    }

    /**
     * This engine with an empty cache of its own for the texts of statements.
     *
     * @param entries    how many texts it holds at most
     * @param characters about how many characters they have together at most
     * @throws IllegalArgumentException when one of them is not positive
     */
    public Engine withStatementCache(int entries, long characters) {
        return new Engine(database, new StatementCache(entries, characters), rules);
    }

    /** The texts of statements that were made, on this engine and on sessions, and how often they were of use. */
    public StatementCache statements() {
        return statements;
    }

    /** The options of statements and transactions. */
    public ExecutionOptions options() {
        return rules.options();
    }

    /**
     * Throws all connections out of the pool: idle ones at once, those in use when they come back.
     *
     * @throws UnsupportedOperationException when the data source is no HikariCP pool
     */
    public void evictConnections() {
        if (!database.pool().evictAll()) {
            throw new UnsupportedOperationException(
                    "The data source " + database.dataSource().getClass().getName()
                            + " is no HikariCP pool: throw its connections out by its own means");
        }
    }

    /** Where the connections come from. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /**
     * How the database wants its SQL; takes a connection to find out if none was taken before.
     *
     * @throws DataAccessException when there is no connection
     */
    public Dialect dialect() {
        return rules.dialect(database.dialect());
    }

    /**
     * How the database wants its SQL, found out by a connection at hand where it is not known yet: whoever holds one must not wait for a
     * second.
     *
     * @throws SQLException when the database cannot be asked
     */
    public Dialect dialect(Connection connection) throws SQLException {
        return rules.dialect(database.dialect(connection));
    }

    /** A connection with transactions of its own. */
    public EngineConnection connect() {
        return connect(source);
    }

    /** A connection from elsewhere. */
    public EngineConnection connect(ConnectionSource source) {
        return new EngineConnection(database, new StatementTexts(statements), source, rules);
    }

    /**
     * Works in a transaction of its own: commits when the work returns, rolls back when it throws.
     *
     * @throws CommitOutcomeUnknownException when nobody can tell whether the transaction is committed
     */
    public <T extends @Nullable Object> T inTransaction(Function<EngineConnection, T> work) {
        return inTransaction(ExecutionOptions.NONE, work);
    }

    /**
     * Works in a transaction of its own, with options such as an isolation level: commits when the work returns, rolls back when it throws.
     *
     * @throws CommitOutcomeUnknownException when nobody can tell whether the transaction is committed
     */
    public <T extends @Nullable Object> T inTransaction(ExecutionOptions options, Function<EngineConnection, T> work) {
        try (EngineConnection connection = connect()) {
            connection.autocommit(false);
            connection.options(options);
            connection.begin();
            T result = work.apply(connection);
            connection.commit();
            return result;
        }
    }

    /**
     * The exception for an error of the database outside the engine's own statements.
     *
     * @param what what failed, such as {@code "setting a savepoint"}
     */
    public DataAccessException translate(String what, SQLException failure) {
        return rules.failures().translator(database.dialect()).translate(what, null, failure);
    }

    /** The exception for an error of a commit on a connection: {@link CommitOutcomeUnknownException} where its outcome is unknown. */
    public RuntimeException translateCommit(Connection connection, SQLException failure) {
        return rules.failures().translator(database.dialect()).translateCommit(connection, failure);
    }

    /**
     * Whether the server has given up the transaction of a connection, so that its commit would quietly roll back; takes no round trip.
     *
     * @throws SQLException when the connection is closed
     */
    public boolean isTransactionFailed(Connection connection) throws SQLException {
        return database.dialect(connection).isTransactionFailed(connection);
    }

    /** Looks at what the database has; each inspector reads anew and keeps what it read. */
    public Inspector inspect() {
        return new Inspector(dialect(), dialect().catalog(), new EngineCatalog(this));
    }

    @Override
    public DdlSpelling ddl() {
        return dialect();
    }

    @Override
    public Map<ObjectKind, Set<CatalogName>> existing(Set<ObjectKind> kinds) {
        BoundSql sql = new BoundSql(dialect().catalogQuery(), List.of(), new Object[0]);
        try (EngineConnection connection = connect()) {
            connection.autocommit(true);
            return connection.query(sql, rows -> existing(rows, kinds));
        }
    }

    private static Map<ObjectKind, Set<CatalogName>> existing(ResultSet rows, Set<ObjectKind> kinds)
            throws SQLException {
        Map<ObjectKind, Set<CatalogName>> existing = new EnumMap<>(ObjectKind.class);
        kinds.forEach(kind -> existing.put(kind, new HashSet<>()));
        while (rows.next()) {
            // Databases pad words of different lengths in one column.
            Set<CatalogName> names =
                    existing.get(ObjectKind.valueOf(rows.getString(1).strip()));
            if (names != null) {
                names.add(new CatalogName(rows.getString(2), rows.getString(3)));
                if (rows.getBoolean(4)) {
                    names.add(new CatalogName(null, rows.getString(3)));
                }
            }
        }
        return existing;
    }

    @Override
    public void run(List<DdlStep> steps) {
        try {
            runInOrder(steps);
        } finally {
            // Also after a failure: what ran before it may stay, and with it sequences that begin anew.
            database.ids().clear();
        }
    }

    private void runInOrder(List<DdlStep> steps) {
        List<DdlStep> together = new ArrayList<>();
        for (DdlStep step : steps) {
            if (step instanceof DdlStep.Statement statement && dialect().runsAlone(statement.sql())) {
                runTogether(together);
                together.clear();
                runAlone(statement);
            } else {
                together.add(step);
            }
        }
        runTogether(together);
    }

    private void runTogether(List<DdlStep> steps) {
        inTransaction(connection -> {
            steps.forEach(step -> run(connection, step));
            return null;
        });
    }

    private void runAlone(DdlStep statement) {
        try (EngineConnection connection = connect()) {
            connection.autocommit(true);
            run(connection, statement);
        }
    }

    private static void run(EngineConnection connection, DdlStep step) {
        if (step instanceof DdlStep.Statement statement) {
            execute(connection, statement.sql());
        } else if (step instanceof DdlStep.Notice notice) {
            notice.tell().run();
        }
    }

    private static void execute(EngineConnection connection, String ddl) {
        connection.change("DDL", ddl, jdbc -> {
            try (Statement statement = jdbc.createStatement()) {
                statement.execute(ddl);
                return -1L;
            }
        });
    }

    @Override
    public String toString() {
        return "engine on " + database;
    }

    /** Closes the connection pool if this engine was made with one. */
    @Override
    public void close() {
        database.close();
    }
}
