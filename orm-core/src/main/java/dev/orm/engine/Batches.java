package dev.orm.engine;

import dev.orm.dialect.Write;
import dev.orm.sql.Change;
import dev.orm.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Runs many changes: neighbours with one text go as one batch, up to a size that keeps memory bounded. */
final class Batches {

    private static final int MOST = 1_000;

    private final Function<Statement<?>, Prepared> prepare;
    private final BiFunction<String, Write, WriteResult> write;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final LongStream.Builder counts = LongStream.builder();
    private @Nullable Prepared first;
    private boolean sent;

    Batches(Function<Statement<?>, Prepared> prepare, BiFunction<String, Write, WriteResult> write) {
        this.prepare = prepare;
        this.write = write;
    }

    long[] execute(Iterable<? extends Change> changes) {
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

    /** Whether a part of the changes went to the database. */
    boolean hasSent() {
        return sent;
    }

    private void send(Prepared shape) {
        sent = true;
        Write batch =
                new Write(shape.bound().sql(), shape.bound().types(), List.copyOf(rows), Write.Kind.COUNTS, List.of());
        for (int count : write.apply("a batch", batch).counts()) {
            counts.add(count);
        }
        rows.clear();
    }
}
