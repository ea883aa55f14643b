package dev.orm.sql;

import java.util.function.UnaryOperator;

/**
 * A function that yields a value for each row from the rows around it. It becomes an expression by the window it looks
 * through: {@code sum(ORDER.total).over(w -> w.partitionBy(ORDER.status).orderBy(ORDER.id.asc()))}. An immutable value.
 *
 * @param <X> the family of the value
 */
public interface WindowFunction<X> {

    /** The function over a window; one window can serve several functions. */
    X over(Window window);

    /** The function over a window described in place. */
    default X over(UnaryOperator<Window> description) {
        return over(description.apply(Window.ALL));
    }

    /** The function over all rows. */
    default X over() {
        return over(Window.ALL);
    }
}
