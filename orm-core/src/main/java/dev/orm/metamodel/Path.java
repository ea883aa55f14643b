package dev.orm.metamodel;

import dev.orm.sql.Source;
import dev.orm.type.TextCharacters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a source of entities stands in a statement: a root, an alias of one, or a relation of another source. An
 * immutable value.
 */
public final class Path {

    private final Class<?> entityType;
    private final @Nullable String alias;
    private final @Nullable Source parent;
    private final @Nullable String relation;
    private final @Nullable Scope scope;
    private final @Nullable Source narrowed;
    private final int hash;

    private Path(
            Class<?> entityType,
            @Nullable String alias,
            @Nullable Source parent,
            @Nullable String relation,
            @Nullable Scope scope,
            @Nullable Source narrowed) {
        this.entityType = entityType;
        this.alias = alias;
        this.parent = parent;
        this.relation = relation;
        this.scope = scope;
        this.narrowed = narrowed;
        this.hash = Objects.hash(entityType.getName(), alias, parent, relation);
    }

    /** A sub-query's own scope: equal to itself alone. */
    private static final class Scope {}

    /** The path of all entities of a class. */
    public static Path root(Class<?> entityType) {
        return new Path(entityType, null, null, null, null, null);
    }

    static Path relation(Source parent, String relation, Class<?> target) {
        return new Path(target, null, parent, relation, null, null);
    }

    Path withAlias(String name) {
        if (name.isBlank() || !TextCharacters.areStorable(name)) {
            throw new IllegalArgumentException("The alias given to " + this
                    + " is blank, or holds NUL or half of a surrogate pair, which no database accepts in a name");
        }
        return new Path(entityType, name, parent, relation, scope, null);
    }

    Path inNewScope() {
        return new Path(entityType, alias, parent, relation, new Scope(), null);
    }

    /** The same place, whose rows are seen as those of a subclass. */
    static Path narrowed(PathSource<?> source, Class<?> subtype) {
        Path path = source.path();
        return new Path(subtype, path.alias, path.parent, path.relation, path.scope, source);
    }

    @Nullable
    Source narrowed() {
        return narrowed;
    }

    /**
     * The same relation of another source.
     *
     * @throws UnsupportedOperationException if this is a root
     */
    Path under(Source other) {
        if (parent == null) {
            throw new UnsupportedOperationException("No relation leads to " + this);
        }
        return new Path(entityType, alias, other, relation, scope, narrowed == null ? null : narrowed.under(other));
    }

    Class<?> entityType() {
        return entityType;
    }

    @Nullable
    String alias() {
        return alias;
    }

    @Nullable
    Source parent() {
        return parent;
    }

    @Nullable
    String relation() {
        return relation;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Path that
                && (this == that || hash == that.hash && entityType == that.entityType && sameWay(that));
    }

    private boolean sameWay(Path that) {
        return scope == that.scope
                && (narrowed == null) == (that.narrowed == null)
                && Objects.equals(alias, that.alias)
                && Objects.equals(relation, that.relation)
                && Objects.equals(parent, that.parent);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        if (narrowed != null) {
            return narrowed + ".ofType(" + entityType.getSimpleName() + ")";
        }
        if (alias != null) {
            return alias;
        }
        return parent == null ? entityType.getSimpleName() : parent + "." + relation;
    }
}
