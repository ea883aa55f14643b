package dev.orm.metamodel;

import dev.orm.sql.Condition;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Relations;
import dev.orm.sql.Source;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A source of entities at a path. Sources at equal paths are equal, whether generated or not.
 *
 * @param <E> the entity class
 */
public abstract sealed class PathSource<E> extends Located implements EntitySource<E>
        permits EntityTable, DynamicTable {

    PathSource(Path path) {
        super(path);
    }

    static Path pathOf(EntitySource<?> source) {
        if (source instanceof PathSource<?> placed) {
            return placed.path();
        }
        throw new IllegalArgumentException(source + " is at no path of entities");
    }

    /**
     * Whether this is the object, compared by its key: {@code ORDER.customer().eq(customer)} joins nothing. The key is that of the moment at which the
     * statement is executed.
     *
     * @throws IllegalArgumentException if it is null
     */
    public final Condition eq(E entity) {
        return Relations.isObject(this, entity, false);
    }

    /** Whether this is another object than the given one; unknown where there is none. */
    public final Condition ne(E entity) {
        return Relations.isObject(this, entity, true);
    }

    /** Whether this is one of the objects. */
    public final Condition in(Collection<? extends E> entities) {
        return Relations.isOneOf(this, entities, false);
    }

    /** Whether this is none of the objects; unknown where there is none. */
    public final Condition notIn(Collection<? extends E> entities) {
        return Relations.isOneOf(this, entities, true);
    }

    /** Whether the relation that leads here leads to nothing, or a left join found no row. */
    public final Condition isNull() {
        return Relations.isNone(this, false);
    }

    /** Whether there is an object. */
    public final Condition isNotNull() {
        return Relations.isNone(this, true);
    }

    @Override
    @SuppressWarnings("unchecked")
    public final Class<E> entityType() {
        return (Class<E>) path().entityType();
    }

    @Override
    public final @Nullable Source narrows() {
        return path().narrowed();
    }

    @Override
    public final Source under(Source other) {
        return DynamicTable.at(path().under(other));
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || other instanceof PathSource<?> that && path().equals(that.path());
    }
}
