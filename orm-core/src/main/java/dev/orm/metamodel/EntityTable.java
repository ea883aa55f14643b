package dev.orm.metamodel;

import dev.orm.sql.AttributeType;
import dev.orm.sql.Condition;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Expression;
import dev.orm.sql.Relations;
import dev.orm.sql.Source;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * The base class of a generated metamodel: an entity as a source of a statement, with its attributes as fields and its
 * relations as methods. Immutable and safe for use by many threads.
 *
 * @param <E> the entity class
 * @param <M> the metamodel itself
 */
public abstract non-sealed class EntityTable<E, M extends EntityTable<E, M>> extends PathSource<E> {

    /** A metamodel at a path. */
    protected EntityTable(Path path) {
        super(path);
    }

    /** This metamodel at another path. */
    protected abstract M on(Path path);

    /**
     * The same source under an alias, to be used beside the one without.
     *
     * @throws IllegalArgumentException if the alias is blank
     */
    public final M as(String alias) {
        return on(path().withAlias(alias));
    }

    /** This metamodel at the place of another source of the entity, or of one that extends it. */
    public final M at(EntitySource<?> source) {
        return on(PathSource.pathOf(source));
    }

    /**
     * The same rows seen as those of a subclass, with its attributes and relations: {@code PET.ofType(DOG).breed}. Of
     * rows of other classes they are null. As what a join or a loader option is about it stands for the rows of the
     * subclass alone.
     */
    public final <S extends E, N extends EntityTable<S, N>> N ofType(N subtype) {
        return subtype.on(Path.narrowed(this, subtype.entityType()));
    }

    /** Whether the entity is of the subclass, or of one of its own subclasses. */
    public final <S extends E, N extends EntityTable<S, N>> Condition isA(N subtype) {
        return Relations.isA(ofType(subtype));
    }

    /** This source as the element of a sub-query, different from every other element. */
    public final M scopedElement() {
        return on(path().inNewScope());
    }

    /** The target of a to-one relation. */
    protected final <T, N extends EntityTable<T, N>> N toOne(String relation, N target) {
        return target.on(toMany(relation, target.entityType()));
    }

    /** The path of the elements of a to-many relation. */
    protected final Path toMany(String relation, Class<?> target) {
        return Path.relation(this, relation, target);
    }

    /** The place of an embedded attribute. */
    protected final EmbeddedPath<E> embedded(String name) {
        return new EmbeddedPath<>(this, name);
    }

    /** The collection of embeddables, or of values in several columns. */
    protected final <M> Elements<M> elements(String name, Class<?> type, Function<Element<E>, M> element) {
        return new Elements<>(toMany(name, type), source -> element.apply(new Element<>(source)));
    }

    /** What makes of an element of a map what stands for its key. */
    protected final <K> Function<Source, K> key(Function<Element<E>, K> key) {
        return source -> key.apply(new Element<>(source, Elements.KEY));
    }

    /** The map of values. */
    protected final <K, M> MapElements<K, M> map(
            String name, Class<?> type, Function<Element<E>, K> key, Function<Element<E>, M> element) {
        return new MapElements<>(toMany(name, type), key(key), source -> element.apply(new Element<>(source)));
    }

    /** The collection of single values. */
    protected final <T, M extends Expression<T>> ValueElements<T, M> values(
            String name, Class<?> type, Function<Element<E>, M> element) {
        return new ValueElements<>(toMany(name, type), source -> element.apply(new Element<>(source)));
    }

    /** An attribute of text. */
    protected final TextAttribute<E> text(String name) {
        return new TextAttribute<>(this, name, type(name, String.class));
    }

    /** An attribute of whole numbers. */
    protected final <T> WholeAttribute<E, T> whole(String name, Class<T> javaType) {
        return new WholeAttribute<>(this, name, type(name, javaType));
    }

    /** An attribute of exact decimals. */
    protected final DecimalAttribute<E> decimal(String name) {
        return new DecimalAttribute<>(this, name, type(name, BigDecimal.class));
    }

    /** An attribute of floating point numbers. */
    protected final <T> FloatingAttribute<E, T> floating(String name, Class<T> javaType) {
        return new FloatingAttribute<>(this, name, type(name, javaType));
    }

    /** An attribute that is true or false. */
    protected final BooleanAttribute<E> bool(String name) {
        return new BooleanAttribute<>(this, name, type(name, Boolean.class));
    }

    /** An attribute of dates or times. */
    protected final <T> TemporalAttribute<E, T> temporal(String name, Class<T> javaType) {
        return new TemporalAttribute<>(this, name, type(name, javaType));
    }

    /** An attribute of an enum. */
    protected final <T extends Enum<T>> EnumAttribute<E, T> enumerated(String name, Class<T> javaType) {
        return new EnumAttribute<>(this, name, type(name, javaType));
    }

    /** An attribute of other values that have an order. */
    protected final <T> ComparableAttribute<E, T> comparable(String name, Class<T> javaType) {
        return new ComparableAttribute<>(this, name, type(name, javaType));
    }

    /** An attribute of an array. */
    protected final <C, T> ArrayAttribute<E, C, T> array(String name, Class<C> javaType, Class<T> elementType) {
        return new ArrayAttribute<>(this, name, type(name, javaType), elementType);
    }

    /** An attribute of JSON. */
    protected final <T> JsonAttribute<E, T> json(String name, Class<T> javaType) {
        return new JsonAttribute<>(this, name, type(name, javaType));
    }

    /** An attribute of other values. */
    protected final <T> ValueAttribute<E, T> value(String name, Class<T> javaType) {
        return new ValueAttribute<>(this, name, type(name, javaType));
    }

    private <T> AttributeType<T> type(String name, Class<T> javaType) {
        return new AttributeType<>(this, name, javaType);
    }
}
