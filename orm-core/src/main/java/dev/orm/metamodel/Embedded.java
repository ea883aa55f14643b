package dev.orm.metamodel;

import dev.orm.sql.AttributeType;
import dev.orm.sql.Expression;
import dev.orm.sql.Source;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * The base class of the generated metamodel of an embeddable: its attributes are columns of the entity that embeds it.
 *
 * @param <E> the entity class
 */
public abstract class Embedded<E> {

    private final EmbeddedPath<E> path;

    /** The attributes at a place of an entity. */
    protected Embedded(EmbeddedPath<E> path) {
        this.path = path;
    }

    /** The target of a to-one relation. */
    protected final <T, N extends EntityTable<T, N>> N toOne(String relation, N target) {
        return target.on(to(relation, target.entityType()));
    }

    /** The path of the elements of a to-many relation. */
    protected final Path toMany(String relation, Class<?> target) {
        return to(relation, target);
    }

    private Path to(String relation, Class<?> target) {
        return Path.relation(path.source(), path.of(relation), target);
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

    /** The place of an embedded attribute. */
    protected final EmbeddedPath<E> embedded(String name) {
        return new EmbeddedPath<>(path.source(), path.of(name));
    }

    /** An attribute of text. */
    protected final TextAttribute<E> text(String name) {
        return new TextAttribute<>(path.source(), path.of(name), type(name, String.class));
    }

    /** An attribute of whole numbers. */
    protected final <T> WholeAttribute<E, T> whole(String name, Class<T> javaType) {
        return new WholeAttribute<>(path.source(), path.of(name), type(name, javaType));
    }

    /** An attribute of exact decimals. */
    protected final DecimalAttribute<E> decimal(String name) {
        return new DecimalAttribute<>(path.source(), path.of(name), type(name, BigDecimal.class));
    }

    /** An attribute of floating point numbers. */
    protected final <T> FloatingAttribute<E, T> floating(String name, Class<T> javaType) {
        return new FloatingAttribute<>(path.source(), path.of(name), type(name, javaType));
    }

    /** An attribute that is true or false. */
    protected final BooleanAttribute<E> bool(String name) {
        return new BooleanAttribute<>(path.source(), path.of(name), type(name, Boolean.class));
    }

    /** An attribute of dates or times. */
    protected final <T> TemporalAttribute<E, T> temporal(String name, Class<T> javaType) {
        return new TemporalAttribute<>(path.source(), path.of(name), type(name, javaType));
    }

    /** An attribute of an enum. */
    protected final <T extends Enum<T>> EnumAttribute<E, T> enumerated(String name, Class<T> javaType) {
        return new EnumAttribute<>(path.source(), path.of(name), type(name, javaType));
    }

    /** An attribute of other values that have an order. */
    protected final <T> ComparableAttribute<E, T> comparable(String name, Class<T> javaType) {
        return new ComparableAttribute<>(path.source(), path.of(name), type(name, javaType));
    }

    /** An attribute of an array. */
    protected final <C, T> ArrayAttribute<E, C, T> array(String name, Class<C> javaType, Class<T> elementType) {
        return new ArrayAttribute<>(path.source(), path.of(name), type(name, javaType), elementType);
    }

    /** An attribute of JSON. */
    protected final <T> JsonAttribute<E, T> json(String name, Class<T> javaType) {
        return new JsonAttribute<>(path.source(), path.of(name), type(name, javaType));
    }

    /** An attribute of other values. */
    protected final <T> ValueAttribute<E, T> value(String name, Class<T> javaType) {
        return new ValueAttribute<>(path.source(), path.of(name), type(name, javaType));
    }

    private <T> AttributeType<T> type(String name, Class<T> javaType) {
        return new AttributeType<>(path.source(), path.of(name), javaType);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
