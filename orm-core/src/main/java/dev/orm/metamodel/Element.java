package dev.orm.metamodel;

import dev.orm.sql.AttributeType;
import dev.orm.sql.Source;
import java.math.BigDecimal;

/**
 * One element of a collection of values, or its key: where generated metamodels get the attribute from that stands for it.
 *
 * @param <E> the class of the entity that the collection belongs to
 */
public final class Element<E> {

    private final Source source;
    private final String name;

    Element(Source source) {
        this(source, Elements.ELEMENT);
    }

    Element(Source source, String name) {
        this.source = source;
        this.name = name;
    }

    /** An element or a key that is an embeddable. */
    public EmbeddedPath<E> embedded() {
        return new EmbeddedPath<>(source, name.equals(Elements.KEY) ? name : "");
    }

    /** A key that is an entity. */
    public <T, N extends EntityTable<T, N>> N entity(N target) {
        return target.on(Path.relation(source, name, target.entityType()));
    }

    /** An element of text. */
    public TextAttribute<E> text() {
        return new TextAttribute<>(source, name, type(String.class));
    }

    /** A whole number. */
    public <T> WholeAttribute<E, T> whole(Class<T> javaType) {
        return new WholeAttribute<>(source, name, type(javaType));
    }

    /** An exact decimal. */
    public DecimalAttribute<E> decimal() {
        return new DecimalAttribute<>(source, name, type(BigDecimal.class));
    }

    /** A floating point number. */
    public <T> FloatingAttribute<E, T> floating(Class<T> javaType) {
        return new FloatingAttribute<>(source, name, type(javaType));
    }

    /** Something true or false. */
    public BooleanAttribute<E> bool() {
        return new BooleanAttribute<>(source, name, type(Boolean.class));
    }

    /** A date or time. */
    public <T> TemporalAttribute<E, T> temporal(Class<T> javaType) {
        return new TemporalAttribute<>(source, name, type(javaType));
    }

    /** A constant of an enum. */
    public <T extends Enum<T>> EnumAttribute<E, T> enumerated(Class<T> javaType) {
        return new EnumAttribute<>(source, name, type(javaType));
    }

    /** A value that has an order. */
    public <T> ComparableAttribute<E, T> comparable(Class<T> javaType) {
        return new ComparableAttribute<>(source, name, type(javaType));
    }

    /** A JSON document. */
    public <T> JsonAttribute<E, T> json(Class<T> javaType) {
        return new JsonAttribute<>(source, name, type(javaType));
    }

    /** Any other value. */
    public <T> ValueAttribute<E, T> value(Class<T> javaType) {
        return new ValueAttribute<>(source, name, type(javaType));
    }

    private <T> AttributeType<T> type(Class<T> javaType) {
        return new AttributeType<>(source, name, javaType);
    }
}
