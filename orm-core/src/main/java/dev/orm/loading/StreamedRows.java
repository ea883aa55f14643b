package dev.orm.loading;

import dev.orm.engine.OperationRun;
import dev.orm.engine.RowCursor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a stream: how they are read, and where they come from.
 *
 * @param run the operation, if anybody listens to operations
 */
record StreamedRows(
        CompiledSelect compiled, RowCursor cursor, @Nullable OperationRun run) implements AutoCloseable {

    /** Reads some of them. */
    <T> T during(Supplier<T> work) {
        return run == null ? work.get() : run.during(work);
    }

    @Override
    public void close() {
        try {
            cursor.close();
        } finally {
            if (run != null) {
                run.end();
            }
        }
    }
}
