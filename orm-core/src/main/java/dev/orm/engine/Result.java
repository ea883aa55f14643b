package dev.orm.engine;

import dev.orm.sql.Row;
import dev.orm.sql.RowShape;
import dev.orm.sql.Selectable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;

/**
 * The rows of a statement, to be read once.
 *
 * <p>A result that was executed holds its rows in memory and needs no closing; one that is streamed takes them from the database while it
 * is read and has to be closed. Methods that give another result ({@link #unique()}, {@link #map}, {@link #rows()} and so on) look at the
 * same rows in another way: use the one or the other. Whatever reads to the end closes the result; a closed one throws
 * {@link IllegalStateException}. {@link #freeze()} keeps the rows for several readings. Belongs to one thread.
 *
 * @param <R> what a row is; with a single item the item itself, which is null where the database's value is NULL
 */
public final class Result<R> implements Iterable<R>, AutoCloseable {

    private final RowValues values;
    private final Iterator<R> rows;

    private Result(RowValues values, Iterator<R> rows) {
        this.values = values;
        this.rows = rows;
    }

    static <R> Result<R> of(RowShape shape, RowFeed feed, Function<@Nullable Object[], ? extends R> reader) {
        RowValues values = new RowValues(shape, feed);
        return new Result<>(values, new MappedRows<>(values, reader));
    }

    /** The labels of the values of a row, in their order. */
    public List<String> labels() {
        return values.shape().labels();
    }

    /** All rows. Closes the result, also when one of them cannot be read. */
    public List<R> all() {
        try (this) {
            List<R> all = new ArrayList<>();
            forEach(all::add);
            return all;
        }
    }

    /** The first row, if there is one and it is not a single NULL. Closes the result. */
    public Optional<R> first() {
        try (this) {
            return iterator().hasNext() ? Optional.ofNullable(rows.next()) : Optional.empty();
        }
    }

    /**
     * The only row. Closes the result.
     *
     * @throws EmptyResultDataAccessException when there is none
     * @throws IncorrectResultSizeDataAccessException when there are several
     */
    public R one() {
        try (this) {
            if (!iterator().hasNext()) {
                throw new EmptyResultDataAccessException(
                        "The result of " + labels()
                                + " has no row, but one is needed: ask by oneOrEmpty() where there may be none",
                        1);
            }
            return only();
        }
    }

    /**
     * The only row, if there is one and it is not a single NULL. Closes the result.
     *
     * @throws IncorrectResultSizeDataAccessException when there are several
     */
    public Optional<R> oneOrEmpty() {
        try (this) {
            return iterator().hasNext() ? Optional.ofNullable(only()) : Optional.empty();
        }
    }

    private R only() {
        R row = rows.next();
        if (rows.hasNext()) {
            throw new IncorrectResultSizeDataAccessException(
                    "The result of " + labels() + " has several rows, but at most one is right: narrow the condition,"
                            + " or take first() of an ordered select",
                    1);
        }
        return row;
    }

    /** The rows as their values, without what the statement makes of them. */
    public Result<Row> rows() {
        return view(values.shape()::row);
    }

    /**
     * The rows as maps from label to value.
     *
     * @throws IllegalArgumentException when a label occurs twice
     */
    public Result<Map<String, @Nullable Object>> mappings() {
        return rows().map(Row::asMap);
    }

    /**
     * The values of one selected item.
     *
     * @throws IllegalArgumentException when it was not selected
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // the item fixes the type of its values
    public <T> Result<T> scalars(Selectable<T> item) {
        int position = values.shape().position(item);
        return view(row -> (T) row[position]);
    }

    /**
     * The value of a selected item in the first row, if there is one and it is not NULL. Closes the result.
     *
     * @throws IllegalArgumentException when it was not selected
     */
    public <T> Optional<T> scalar(Selectable<T> item) {
        return scalars(item).first();
    }

    private <T> Result<T> view(Function<@Nullable Object[], ? extends T> reader) {
        return new Result<>(values, new MappedRows<>(values, reader));
    }

    /** The result with its rows made into something else. */
    public <T> Result<T> map(Function<? super R, ? extends T> function) {
        return new Result<>(values, new MappedRows<>(rows, function));
    }

    /** The result without rows that are equal to one before. */
    public Result<R> unique() {
        return unique(Function.identity());
    }

    /** The result without rows whose key is equal to that of one before. */
    public Result<R> unique(Function<? super R, ?> key) {
        return new Result<>(values, new DistinctRows<>(rows, key));
    }

    /**
     * The rows in lists of a size; the last one may be shorter.
     *
     * @throws IllegalArgumentException when the size is not positive
     */
    public Iterable<List<R>> chunks(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("chunks(" + size + "): a list of rows has at least one");
        }
        return () -> new Chunks<>(iterator(), size);
    }

    /** The rows one after the other; closing the stream closes the result. */
    public Stream<R> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED), false)
                .onClose(this::close);
    }

    /** The rows that were not read yet, one after the other; the result is closed behind the last. */
    @Override
    public Iterator<R> iterator() {
        values.requireOpen();
        return rows;
    }

    /** Keeps all the rows in memory, to be read as often as wanted. */
    public FrozenResult<R> freeze() {
        return new FrozenResult<>(labels(), all());
    }

    /** Whether the result is closed. */
    public boolean isClosed() {
        return values.isClosed();
    }

    /** Lets go of rows that were not read. */
    @Override
    public void close() {
        values.close();
    }
}
