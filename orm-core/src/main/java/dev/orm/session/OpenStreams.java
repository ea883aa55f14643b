package dev.orm.session;

import dev.orm.loading.LoadingSession;
import dev.orm.loading.ResultStream;
import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Select;
import dev.orm.state.Identity;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The streams of a session that were not closed yet: they end with its transaction, which their cursors belong to. Of one that was read to its end only
 * what its last objects load themselves with is known, for as long as somebody has them.
 */
final class OpenStreams {

    private final LoadingSession loading;
    private final Set<ResultStream<?>> open = Identity.set();
    private final List<WeakReference<LoadingSession>> read = new ArrayList<>(0);

    OpenStreams(LoadingSession loading) {
        this.loading = loading;
    }

    <R> Stream<R> open(Select<R> select, int chunkSize) {
        if (select.isEmpty()) {
            return Stream.empty();
        }
        ResultStream<R> results = loading.selects().stream(select, chunkSize, StreamedChanges::refuse);
        open.add(results);
        results.whenRead(() -> read(results));
        return results.stream().onClose(() -> open.remove(results));
    }

    private void read(ResultStream<?> results) {
        if (open.remove(results)) {
            checkLast(results);
            read.removeIf(each -> each.get() == null);
            read.add(new WeakReference<>(results.objects()));
        }
    }

    /** Nobody may close a stream that has come to its end. */
    private static void checkLast(ResultStream<?> results) {
        try {
            results.checkChunk();
        } catch (RuntimeException e) {
            results.objects().letGo();
            throw e;
        }
    }

    /** Refuses what cannot be streamed, before anything is sent. */
    static void check(int chunkSize, boolean inTransaction) {
        if (chunkSize < 1) {
            throw new IllegalArgumentException("stream(" + chunkSize + "): a chunk has at least one row");
        }
        if (!inTransaction) {
            throw new InvalidDataAccessApiUsageException(
                    "stream was called outside a transaction, where drivers read the whole result into memory. Call it,"
                            + " and use the stream, in one transaction (@Transactional(readOnly = true)).");
        }
    }

    /** Before a commit, for streams that nobody has closed. */
    void requireUnchanged() {
        open.forEach(ResultStream::checkChunk);
    }

    /** An object was merged, and is written so. */
    void merged(EntityMapping<?> mapping, Object source) {
        open.forEach(results -> results.taken(mapping, source));
    }

    void close() {
        List<ResultStream<?>> left = List.copyOf(open);
        open.clear();
        left.forEach(ResultStream::end);
        read.forEach(OpenStreams::letGo);
        read.clear();
    }

    private static void letGo(WeakReference<LoadingSession> read) {
        LoadingSession objects = read.get();
        if (objects != null) {
            objects.letGo();
        }
    }
}
