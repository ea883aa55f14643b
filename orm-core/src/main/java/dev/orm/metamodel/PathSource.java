package dev.orm.metamodel;

import dev.orm.sql.EntitySource;
import dev.orm.sql.Source;
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
