package dev.orm.engine;

import java.util.Collections;
import java.util.List;

/**
 * The rows of a result that were read, kept to be used as often as wanted, by any thread.
 *
 * @param <R> what a row is
 */
public final class FrozenResult<R> {

    private final List<String> labels;
    private final List<R> rows;

    FrozenResult(List<String> labels, List<R> rows) {
        this.labels = labels;
        this.rows = Collections.unmodifiableList(rows);
    }

    /** The labels of the values of a row, in their order. */
    public List<String> labels() {
        return labels;
    }

    /** The rows; cannot be changed. */
    public List<R> rows() {
        return rows;
    }
}
