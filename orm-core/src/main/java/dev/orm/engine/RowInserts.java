package dev.orm.engine;

import dev.orm.sql.Assignable;
import dev.orm.sql.Change;
import dev.orm.sql.Insert;
import dev.orm.sql.Returning;
import dev.orm.sql.Upsert;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Runs changes of any number of rows: inserts with more parameters than a statement takes go as several statements, and what they return
 * is put into the order of the rows where that is asked for.
 */
public final class RowInserts {

    /** Larger statements gain nothing. */
    private static final int MOST_PARAMETERS = 32_000;

    private RowInserts() {}

    private static int mostParameters(EngineConnection connection) {
        return Math.min(MOST_PARAMETERS, connection.dialect().maxParameters());
    }

    private static String manyValues(EngineConnection connection) {
        return "has more than " + mostParameters(connection) + " values";
    }

    /** Runs a change and says how many rows it touched. */
    public static long update(EngineConnection connection, Change complete, ToLongFunction<Change> run) {
        List<Change> chunks = complete.chunks(mostParameters(connection));
        requireTransaction(connection, chunks, manyValues(connection));
        long count = 0;
        for (Change chunk : chunks) {
            count += run.applyAsLong(chunk);
        }
        return count;
    }

    /** Runs a change that returns rows, in the database's order. */
    public static <R, V> List<V> returning(
            EngineConnection connection, Returning<R> complete, Function<Returning<R>, List<V>> run) {
        List<Returning<R>> chunks = complete.chunks(mostParameters(connection));
        requireTransaction(connection, chunks, manyValues(connection));
        if (chunks.size() == 1) {
            return run.apply(chunks.get(0));
        }
        List<V> all = new ArrayList<>();
        chunks.forEach(chunk -> all.addAll(run.apply(chunk)));
        return all;
    }

    /**
     * Several statements stand for one, so they succeed or fail as one.
     *
     * @throws InvalidDataAccessApiUsageException outside a transaction
     */
    public static void requireTransaction(EngineConnection connection, List<?> chunks, String reason) {
        if (chunks.size() > 1 && connection.isAutocommit()) {
            throw new InvalidDataAccessApiUsageException("The insert " + reason + " and goes as " + chunks.size()
                    + " statements, which autocommit would commit one by one: begin a transaction");
        }
    }

    /**
     * Runs an insert of values whose results come in the order of its rows.
     *
     * @throws IllegalArgumentException when the statement is no insert of values
     */
    public static <R> List<R> inRowOrder(
            EngineConnection connection,
            Returning<R> complete,
            InsertKey key,
            Function<Returning<@Nullable Object[]>, List<@Nullable Object[]>> run) {
        if (!(complete.change() instanceof Insert<?> insert) || insert.select() != null) {
            throw new IllegalArgumentException("executeInRowOrder(" + complete
                    + "): only an insert of values has rows with an order; use execute(...)");
        }
        Insert<?> numbered = numbered(connection, insert, key);
        List<List<Object>> keys = key.columns().isEmpty() ? null : numbered.keys(key.columns());
        List<@Nullable Object[]> rows = keys == null
                ? oneByOne(connection, complete, insert, run)
                : byKey(connection, complete, numbered, key.columns(), keys, run);
        return rows.stream().map(complete::row).toList();
    }

    /**
     * Runs an upsert of values that returns each of its rows, in their order; they are matched by the columns of the conflict.
     *
     * @param comesBack whether the {@linkplain InsertKey#comesBack columns of the conflict} have the values they were given
     */
    public static <R> List<R> upsertInRowOrder(
            EngineConnection connection,
            Upsert<?> upsert,
            Returning<R> returning,
            boolean comesBack,
            Function<Returning<@Nullable Object[]>, List<@Nullable Object[]>> run) {
        List<Assignable<?, ?>> key = upsert.conflict().columns();
        List<List<Object>> keys = comesBack ? upsert.insert().keys(key) : null;
        List<@Nullable Object[]> rows = keys == null
                ? oneByOne(connection, returning, upsert, run)
                : byKey(connection, returning, upsert, key, keys, run);
        return rows.stream().map(returning::row).toList();
    }

    /** The insert with numbers that were taken for its rows, where that can be done. */
    private static Insert<?> numbered(EngineConnection connection, Insert<?> insert, InsertKey key) {
        if (key.numbered() == null || insert.keys(key.columns()) != null) {
            return insert;
        }
        Assignable<?, ?> column = key.columns().get(0);
        boolean isNamed =
                insert.columns().stream().anyMatch(given -> given.name().equals(column.name()));
        long[] numbers = isNamed
                ? null
                : connection.reserveIdentities(key.numbered(), insert.rows().size());
        return numbers == null
                ? insert
                : insert.with(
                        column,
                        Arrays.stream(numbers)
                                .mapToObj(number -> converted(column, number))
                                .toList());
    }

    private static Object converted(Assignable<?, ?> column, long number) {
        return column.type().javaType() == Integer.class ? (Object) Math.toIntExact(number) : (Object) number;
    }

    private static <R> List<@Nullable Object[]> oneByOne(
            EngineConnection connection,
            Returning<R> complete,
            Change insert,
            Function<Returning<@Nullable Object[]>, List<@Nullable Object[]>> run) {
        List<Change> single = insert.chunks(1);
        requireTransaction(connection, single, "has rows that no key known beforehand tells apart");
        List<@Nullable Object[]> rows = new ArrayList<>(single.size());
        single.forEach(row -> rows.addAll(run.apply(complete.keyed(row, List.of()))));
        return rows;
    }

    private static <R> List<@Nullable Object[]> byKey(
            EngineConnection connection,
            Returning<R> complete,
            Change insert,
            List<? extends Assignable<?, ?>> columns,
            List<List<Object>> keys,
            Function<Returning<@Nullable Object[]>, List<@Nullable Object[]>> run) {
        int width = complete.items().size();
        Map<List<@Nullable Object>, @Nullable Object[]> byKey = new HashMap<>();
        for (@Nullable Object[] row : returning(connection, complete.keyed(insert, columns), run::apply)) {
            byKey.put(Arrays.asList(row).subList(width, row.length), row);
        }
        List<@Nullable Object[]> ordered = new ArrayList<>(keys.size());
        for (List<Object> key : keys) {
            @Nullable Object[] row = byKey.get(key);
            if (row == null) {
                throw new IllegalStateException(
                        "insert into " + insert.target() + ": a row came back with another value of " + columns
                                + " than it was inserted with, so that the rows cannot be put in order; use execute(...)");
            }
            ordered.add(Arrays.copyOf(row, width));
        }
        return ordered;
    }
}
