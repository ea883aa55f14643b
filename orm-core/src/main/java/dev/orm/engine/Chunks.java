package dev.orm.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Takes rows in lists of one size. */
final class Chunks<R> implements Iterator<List<R>> {

    private final Iterator<R> rows;
    private final int size;

    Chunks(Iterator<R> rows, int size) {
        this.rows = rows;
        this.size = size;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public List<R> next() {
        List<R> chunk = new ArrayList<>();
        do {
            chunk.add(rows.next());
        } while (chunk.size() < size && rows.hasNext());
        return chunk;
    }
}
