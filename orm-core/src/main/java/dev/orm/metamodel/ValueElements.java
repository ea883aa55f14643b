package dev.orm.metamodel;

import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.Source;
import java.util.function.Function;

/**
 * A collection of single values. An immutable value, safe for use by many threads.
 *
 * @param <T> the class of the values
 * @param <M> the attribute that stands for an element
 */
public final class ValueElements<T, M extends Expression<T>> extends Elements<M> {

    private final Function<Source, M> element;

    ValueElements(Path path, Function<Source, M> element) {
        super(path, element);
        this.element = element;
    }

    @Override
    ValueElements<T, M> on(Path other) {
        return new ValueElements<>(other, element);
    }

    @Override
    public ValueElements<T, M> as(String alias) {
        return on(path().withAlias(alias));
    }

    /**
     * Whether the value is an element of the collection.
     *
     * @throws IllegalArgumentException if the value is null: a collection holds none
     */
    public Condition contains(T value) {
        return any(each -> each.eq(value));
    }
}
