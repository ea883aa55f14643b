package dev.orm.metamodel;

import dev.orm.sql.AttributeType;
import dev.orm.sql.Condition;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Relations;
import dev.orm.sql.Source;
import dev.orm.sql.WholeExpression;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * A source of entities without generated code: attributes and relations by name. Equal to the generated source at the
 * same path. Names are not checked here; the mapping knows them. Immutable and safe for use by many threads.
 *
 * @param <E> the entity class
 */
public final class DynamicTable<E> extends PathSource<E> {

    private DynamicTable(Path path) {
        super(path);
    }

    /** All entities of a class. */
    public static <E> DynamicTable<E> of(Class<E> entityType) {
        return new DynamicTable<>(Path.root(entityType));
    }

    static DynamicTable<?> at(Path path) {
        return new DynamicTable<>(path);
    }

    /** Any source of entities, with its attributes by name. */
    public static <E> DynamicTable<E> at(EntitySource<E> source) {
        return new DynamicTable<>(pathOf(source));
    }

    /** The same source under an alias. */
    public DynamicTable<E> as(String alias) {
        return new DynamicTable<>(path().withAlias(alias));
    }

    /** The source that a relation of any source leads to. */
    public static <T> DynamicTable<T> relation(Source parent, String name, Class<T> target) {
        return new DynamicTable<>(Path.relation(parent, name, target));
    }

    /** Any source of entities seen as those of a subclass. */
    public static <T> DynamicTable<T> narrowed(EntitySource<?> source, Class<T> subtype) {
        if (source instanceof PathSource<?> path) {
            return new DynamicTable<>(Path.narrowed(path, subtype));
        }
        throw new IllegalArgumentException(
                source + " is at no path, so it cannot be seen as " + subtype.getSimpleName());
    }

    /** The source that a relation leads to. */
    public <T> DynamicTable<T> relation(String name, Class<T> target) {
        return relation(this, name, target);
    }

    /** The same rows seen as those of a subclass, with its attributes and relations; of rows of other classes they are null. */
    public <S extends E> DynamicTable<S> ofType(Class<S> subtype) {
        return new DynamicTable<>(Path.narrowed(this, subtype));
    }

    /** Whether the entity is of the subclass, or of one of its own subclasses. */
    public Condition isA(Class<? extends E> subtype) {
        return Relations.isA(ofType(subtype));
    }

    /** Whether a to-many relation has an element that meets the condition that the function makes of it. */
    public <T> Condition any(
            String relation, Class<T> target, Function<? super DynamicTable<T>, ? extends Condition> condition) {
        DynamicTable<T> element = relation(relation, target).scopedElement();
        return Relations.exists(element, condition.apply(element));
    }

    /** How many elements a to-many relation has, by a sub-query. */
    public WholeExpression<Long> count(String relation, Class<?> target) {
        return Relations.count(relation(relation, target).scopedElement(), Condition.absent());
    }

    /** Whether a to-many relation has no element. */
    public Condition isEmpty(String relation, Class<?> target) {
        return Relations.exists(relation(relation, target).scopedElement(), Condition.absent())
                .not();
    }

    /** This source as the element of a sub-query, different from every other element. */
    public DynamicTable<E> scopedElement() {
        return new DynamicTable<>(path().inNewScope());
    }

    /** An attribute by its path; its type is the one that its mapping gives it. */
    public ComparableAttribute<E, Object> attribute(String name) {
        return attribute(name, Object.class);
    }

    /** An attribute by its path, of a known class. */
    public <T> ComparableAttribute<E, T> attribute(String name, Class<T> javaType) {
        return new ComparableAttribute<>(this, name, new AttributeType<>(this, name, javaType));
    }

    /** An attribute of whole numbers by its path. */
    public <T> WholeAttribute<E, T> whole(String name, Class<T> javaType) {
        return new WholeAttribute<>(this, name, new AttributeType<>(this, name, javaType));
    }

    /** An attribute of exact decimals by its path. */
    public DecimalAttribute<E> decimal(String name) {
        return new DecimalAttribute<>(this, name, new AttributeType<>(this, name, BigDecimal.class));
    }

    /** An attribute of dates or times by its path. */
    public <T> TemporalAttribute<E, T> temporal(String name, Class<T> javaType) {
        return new TemporalAttribute<>(this, name, new AttributeType<>(this, name, javaType));
    }

    /** What stands for the key of the map whose values this source stands for: an attribute of a known class. */
    public <T> ComparableAttribute<E, T> key(Class<T> javaType) {
        return attribute(Elements.KEY, javaType);
    }

    /** The source of the key of the map whose values this source stands for, where that is an entity. */
    public <T> DynamicTable<T> keyEntity(Class<T> target) {
        return relation(Elements.KEY, target);
    }

    /** A collection of single values by its path. */
    public <T> ValueElements<T, ValueAttribute<E, T>> values(String name, Class<T> javaType) {
        return new ValueElements<>(
                Path.relation(this, name, javaType), source -> new Element<E>(source).value(javaType));
    }

    /** An attribute that is true or false by its path. */
    public BooleanAttribute<E> bool(String name) {
        return new BooleanAttribute<>(this, name, new AttributeType<>(this, name, Boolean.class));
    }

    /** An attribute of text by its path. */
    public TextAttribute<E> text(String name) {
        return new TextAttribute<>(this, name, new AttributeType<>(this, name, String.class));
    }
}
