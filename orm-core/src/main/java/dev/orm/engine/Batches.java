package dev.orm.engine;

import dev.orm.dialect.Write;
import dev.orm.sql.Change;
import dev.orm.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Runs many changes: neighbours with one text go as one batch, up to a size that keeps memory bounded. */
final class Batches {

    private static final int MOST = 1_000;

    private final Function<Statement<?>, Prepared> prepare;
    private final Function<Write, WriteResult> write;
    private final Consumer<Throwable> abandoned;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final LongStream.Builder counts = LongStream.builder();
    private @Nullable Prepared first;
    private boolean sent;

    /**
     * Ready to run changes once.
     *
     * @param abandoned is told of what stops the changes when a part of them went to the database
     */
    Batches(
            Function<Statement<?>, Prepared> prepare,
            Function<Write, WriteResult> write,
            Consumer<Throwable> abandoned) {
        this.prepare = prepare;
        this.write = write;
        this.abandoned = abandoned;
    }

    long[] execute(Iterable<? extends Change> changes) {
        try {
            return sendAll(changes);
        } catch (Throwable e) {
            if (sent) {
                abandoned.accept(e);
            }
            throw e;
        }
    }

    private long[] sendAll(Iterable<? extends Change> changes) {
        for (Change change : changes) {
            Prepared next = prepare.apply(change.withDefaults());
            if (first != null && (first.text() != next.text() || rows.size() == MOST)) {
                send(first);
            }
            if (rows.isEmpty()) {
                first = next;
            }
            rows.add(next.bound().values());
        }
        if (first != null) {
            send(first);
        }
        return counts.build().toArray();
    }

    private void send(Prepared shape) {
        sent = true;
        Write batch =
                new Write(shape.bound().sql(), shape.bound().types(), List.copyOf(rows), Write.Kind.COUNTS, List.of());
        for (int count : write.apply(batch).counts()) {
            counts.add(count);
        }
        rows.clear();
    }
}
