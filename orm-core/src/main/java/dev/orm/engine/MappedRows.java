package dev.orm.engine;

import java.util.Iterator;
import java.util.function.Function;

/** Makes something else of each row. */
record MappedRows<A, B>(Iterator<A> rows, Function<? super A, ? extends B> function) implements Iterator<B> {

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public B next() {
        return function.apply(rows.next());
    }
}
