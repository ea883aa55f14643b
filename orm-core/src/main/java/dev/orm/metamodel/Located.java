package dev.orm.metamodel;

import dev.orm.sql.Source;
import org.jspecify.annotations.Nullable;

/** What all sources have that stand at a path. Immutable and thread-safe. */
abstract sealed class Located implements Source permits PathSource, Elements {

    private final Path path;

    Located(Path path) {
        this.path = path;
    }

    final Path path() {
        return path;
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
    public abstract boolean equals(@Nullable Object other);

    @Override
    public final int hashCode() {
        return path.hashCode();
    }

    @Override
    public final String toString() {
        return path.toString();
    }
}
