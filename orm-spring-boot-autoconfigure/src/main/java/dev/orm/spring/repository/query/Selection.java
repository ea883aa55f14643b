package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Selectable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a query selects, and what it makes of each row.
 *
 * @param items the items of its select list
 * @param row a result, made of the items' values
 * @param <R> the type of a result
 */
record Selection<R>(List<Selectable<?>> items, Function<List<@Nullable Object>, R> row) {

    /** The entities themselves. */
    @SuppressWarnings("unchecked") // the only item is the source of the entities
    static <T> Selection<T> ofEntities(EntityMapping<T> mapping) {
        return new Selection<>(List.of(mapping.source()), values -> (T) values.get(0));
    }
}
