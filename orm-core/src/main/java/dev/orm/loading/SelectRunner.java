package dev.orm.loading;

import dev.orm.dialect.Dialect;
import dev.orm.engine.Operation;
import dev.orm.engine.OperationRun;
import dev.orm.engine.RowCursor;
import dev.orm.sql.Change;
import dev.orm.sql.Insert;
import dev.orm.sql.Returning;
import dev.orm.sql.Select;
import dev.orm.sql.Select1;
import dev.orm.sql.Upsert;
import dev.orm.state.Identity;
import dev.orm.state.InstanceState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs selects and turns their rows into results: entities of the identity map, values, and what the statement makes of them. */
public final class SelectRunner {

    private final LoadingSession session;

    SelectRunner(LoadingSession session) {
        this.session = session;
    }

    /** The dialect of the database that selects are sent to. */
    Dialect dialect() {
        return session.connection().dialect();
    }

    /** All results of a select; an empty list without asking the database where that is known. */
    public <R> List<R> list(Select<R> select) {
        if (select.isEmpty()) {
            return List.of();
        }
        SelectChecks.check(select);
        RepeatedEntities repeated = session.compiler().repeated();
        if (!repeated.areIn(select)) {
            return select instanceof Select1<?>
                    ? run(bind(select), new Single<>(select))
                    : run(bind(select), select::row);
        }
        if (!RepeatedEntities.isLimited(select)) {
            return once(select);
        }
        List<@Nullable Object[]> ids = list(repeated.ids(select));
        return ids.isEmpty() ? List.of() : repeated.of(select, ids, this);
    }

    /** The entities of a select as records. */
    public <T> List<T> list(Select<?> select, RecordTree<T> records) {
        return select.isEmpty()
                ? List.of()
                : records.list(this, session.compiler().repeated(), select);
    }

    private SelectCompiler.Bound bind(Select<?> select) {
        return session.compiler().bind(session.connection().dialect(), session.criteria(), select);
    }

    /** Each entity once, where its first row is. */
    private <R> List<R> once(Select<R> select) {
        Set<Object> seen = Identity.set();
        List<R> results = new ArrayList<>();
        run(bind(select), values -> {
            if (seen.add(Objects.requireNonNull(values[0]))) {
                results.add(select.row(values));
            }
            return seen;
        });
        return results;
    }

    /**
     * Runs a change and yields what it returns of its rows.
     *
     * @param changed is run when the rows are changed and before they are read
     * @param deletes whether the rows are no longer there afterwards
     */
    public <R> List<R> list(Returning<R> returning, Runnable changed, boolean deletes) {
        return session.loaded().during(() -> run(returning, changed, deletes));
    }

    private <R> List<R> run(Returning<R> returning, Runnable changed, boolean deletes) {
        SelectCompiler.Bound bound =
                session.compiler().bind(session.connection().dialect(), session.criteria(), returning);
        Change change = returning.change().plain();
        boolean arriving = change instanceof Insert<?> || change instanceof Upsert<?>;
        RowItems items = RowItems.of(session, bound.compiled(), arriving);
        List<R> results = session.connection().returning(bound.sql(), rows -> {
            changed.run();
            return read(returning::row, items, rows);
        });
        if (deletes) {
            items.gone();
        } else {
            items.finish();
        }
        return results;
    }

    /**
     * The results of a select, in chunks whose objects are theirs alone.
     *
     * @param leaving told each object that is let go of; what it throws, the one who reads on or closes gets
     * @throws org.springframework.dao.InvalidDataAccessApiUsageException in autocommit mode, in which drivers read the whole result into memory
     */
    public <R> ResultStream<R> stream(Select<R> select, int chunkSize, Consumer<InstanceState> leaving) {
        SelectChecks.checkStream(session.compiler(), select);
        SelectCompiler.Bound bound = bind(select);
        OperationRun run = begin(bound);
        RowCursor cursor = opened(bound, chunkSize, run);
        StreamedRows rows = new StreamedRows(bound.compiled(), cursor, run);
        return new ResultStream<>(session.apart(), rows, select::row, chunkSize, leaving);
    }

    private @Nullable OperationRun begin(SelectCompiler.Bound bound) {
        return session.connection().operations().areHeard()
                ? session.connection()
                        .operations()
                        .begin(Operation.of(
                                Operation.Kind.STREAM,
                                bound.compiled().operation().entity()))
                : null;
    }

    private RowCursor opened(SelectCompiler.Bound bound, int chunkSize, @Nullable OperationRun run) {
        if (run == null) {
            return session.connection().cursor(bound.sql(), chunkSize);
        }
        try {
            return run.during(() -> session.connection().cursor(bound.sql(), chunkSize));
        } catch (RuntimeException | Error e) {
            run.end();
            throw e;
        }
    }

    /** The entity of an identity; null when there is no row. */
    @Nullable
    Object find(SelectCompiler.Bound byId) {
        List<Object> found = run(byId, SelectRunner::first);
        return found.isEmpty() ? null : found.get(0);
    }

    /** All rows are read, which may be several where something is joined to the entity. */
    private static List<Object> first(RowItems items, ResultSet rows) throws SQLException {
        @Nullable Object[] item = new Object[1];
        List<Object> found = List.of();
        while (rows.next()) {
            items.read(rows, item);
            found = found.isEmpty()
                    ? List.of(Objects.requireNonNull(item[0], "a row by its id holds the entity"))
                    : found;
        }
        return found;
    }

    private <R> List<R> run(SelectCompiler.Bound bound, Function<@Nullable Object[], R> row) {
        return run(bound, (items, rows) -> read(row, items, rows));
    }

    private <T> T run(SelectCompiler.Bound bound, Reading<T> reading) {
        return session.loaded()
                .during(() -> session.connection().operations().areHeard()
                        ? session.connection()
                                .operations()
                                .during(bound.compiled().operation(), () -> read(bound, reading))
                        : read(bound, reading));
    }

    private <T> T read(SelectCompiler.Bound bound, Reading<T> reading) {
        RowItems items = RowItems.of(session, bound.compiled());
        T results = session.connection().query(bound.sql(), rows -> reading.read(items, rows));
        items.finish();
        return results;
    }

    /** What becomes of the rows of a select. */
    private interface Reading<T> {

        T read(RowItems items, ResultSet rows) throws SQLException;
    }

    /** A select of one item makes its results of the item alone, so that all rows can be read into one array. */
    private record Single<R>(Select<R> select) implements Reading<List<R>> {

        @Override
        public List<R> read(RowItems items, ResultSet rows) throws SQLException {
            List<R> results = new ArrayList<>();
            @Nullable Object[] item = new Object[1];
            while (rows.next()) {
                items.read(rows, item);
                results.add(select.row(item));
            }
            return results;
        }
    }

    private static <R> List<R> read(Function<@Nullable Object[], R> row, RowItems items, ResultSet rows)
            throws SQLException {
        List<R> results = new ArrayList<>();
        while (rows.next()) {
            results.add(row.apply(items.read(rows)));
        }
        return results;
    }
}
