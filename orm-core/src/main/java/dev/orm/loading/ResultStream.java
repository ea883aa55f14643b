package dev.orm.loading;

import dev.orm.engine.RowCursor;
import dev.orm.mapping.EntityMapping;
import dev.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The results of a select, read in chunks while they are used. The objects of a chunk belong to it alone: the session does not know them, and they are
 * let go of when the next chunk is read.
 *
 * <p>Belongs to its session's thread and transaction.
 *
 * @param <R> what a row becomes
 */
public final class ResultStream<R> implements Iterator<R>, AutoCloseable {

    private final LoadingSession objects;
    private final StreamedRows rows;
    private final Function<@Nullable Object[], ? extends R> row;
    private final int chunkSize;
    private final Consumer<InstanceState> leaving;
    private Iterator<R> chunk = List.<R>of().iterator();
    private Runnable whenRead = () -> {};
    private boolean closed;
    private boolean cutShort;

    /**
     * @param objects where the objects of a chunk live
     * @param rows their cursor stands before the first one
     * @param leaving told each object that is let go of
     */
    ResultStream(
            LoadingSession objects,
            StreamedRows rows,
            Function<@Nullable Object[], ? extends R> row,
            int chunkSize,
            Consumer<InstanceState> leaving) {
        this.objects = objects;
        this.rows = rows;
        this.row = row;
        this.chunkSize = chunkSize;
        this.leaving = leaving;
        objects.loaded().whenTold(ResultStream::takeAsRead);
    }

    /** Lets somebody know that the last row was read: the cursor is closed, but objects of the last chunk may still load what they miss. */
    public void whenRead(Runnable action) {
        whenRead = action;
    }

    /** Where the objects of a chunk live. */
    public LoadingSession objects() {
        return objects;
    }

    /** The results one after the other; closing the stream closes this. */
    public Stream<R> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false)
                .onClose(this::close);
    }

    @Override
    public boolean hasNext() {
        if (cutShort) {
            throw new InvalidDataAccessApiUsageException(
                    "The rest of a stream was asked for when the transaction it belongs to was"
                            + " over, or its session closed. Use the stream up inside the transaction, or take a list() out of it.");
        }
        if (!chunk.hasNext() && !closed) {
            objects.beforeAccess();
            nextChunk();
        }
        if (!chunk.hasNext() && closed) {
            whenRead.run();
        }
        return chunk.hasNext();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The stream has no more results");
        }
        return chunk.next();
    }

    private void nextChunk() {
        try {
            leaveChunk();
            List<R> results = rows.during(() -> objects.loaded().during(this::read));
            chunk = results.iterator();
            if (results.size() < chunkSize) {
                rows.close();
                closed = true;
            }
        } catch (RuntimeException | Error e) {
            closeAfter(e);
            throw e;
        }
    }

    private void leaveChunk() {
        try {
            checkChunk();
        } finally {
            objects.context().clear();
        }
    }

    /** Tells of the objects of the present chunk as if they were let go of. */
    public void checkChunk() {
        objects.context().identities().states().forEach(leaving);
    }

    /** What was assigned to an object of the present chunk is known elsewhere: it was merged. */
    public void taken(EntityMapping<?> mapping, Object entity) {
        InstanceState state = objects.context().stateOf(mapping, entity);
        if (state != null) {
            takeAsRead(state);
        }
    }

    /** What a callback makes of an object that was loaded is how it was read. */
    private static void takeAsRead(InstanceState state) {
        if (state.snapshot() != null) {
            state.takeSnapshot();
        }
    }

    private List<R> read() {
        RowItems items = RowItems.of(objects, rows.compiled());
        RowCursor cursor = rows.cursor();
        List<R> results = new ArrayList<>(Math.min(chunkSize, 1_000));
        while (results.size() < chunkSize && cursor.next()) {
            results.add(cursor.read(values -> row.apply(items.read(values))));
        }
        items.finish();
        return results;
    }

    private void closeAfter(Throwable thrown) {
        try {
            close();
        } catch (RuntimeException e) {
            thrown.addSuppressed(e);
        }
    }

    /** The transaction ends: who goes on reading is told so. */
    public void end() {
        cutShort = !closed || chunk.hasNext();
        objects.context().clear();
        close();
    }

    /** Lets go of the rows that were not read, and of the objects of the last chunk. Closing twice does nothing. */
    @Override
    public void close() {
        closed = true;
        chunk = List.<R>of().iterator();
        try {
            checkChunk();
        } finally {
            objects.letGo();
            rows.close();
        }
    }
}
