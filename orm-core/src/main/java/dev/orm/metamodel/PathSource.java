package dev.orm.metamodel;

import dev.orm.sql.EntitySource;
import dev.orm.sql.Source;
import org.jspecify.annotations.Nullable;

/**
 * A source of entities at a path. Sources at equal paths are equal, whether generated or not.
 *
 * @param <E> the entity class
 */
public abstract sealed class PathSource<E> implements EntitySource<E> permits EntityTable, DynamicTable {

    private final Path path;

    PathSource(Path path) {
        this.path = path;
    }

    final Path path() {
        return path;
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
        return (Class<E>) path.entityType();
    }

    @Override
    public final @Nullable String alias() {
        return path.alias();
    }

    @Override
    public final @Nullable Source parent() {
        return path.parent();
    }

    @Override
    public final @Nullable String relation() {
        return path.relation();
    }

    @Override
    public final @Nullable Source narrows() {
        return path.narrowed();
    }

    @Override
    public final Source under(Source other) {
        return DynamicTable.at(path.under(other));
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || other instanceof PathSource<?> that && path.equals(that.path);
    }

    @Override
    public final int hashCode() {
        return path.hashCode();
    }

    @Override
    public final String toString() {
        return path.toString();
    }
}
