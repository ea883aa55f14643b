package dev.orm.mapping;

import dev.orm.schema.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The id of an entity: its columns, who makes it, and how to take it from an instance and put it there.
 *
 * <p>Immutable and thread-safe.
 */
public final class Id {

    private final IdForm form;
    private final Generation generation;
    private final List<ToOne> derivedFrom;

    /** Who makes the id; the sequence if one does. */
    record Generation(IdStrategy strategy, @Nullable Sequence sequence) {}

    Id(IdForm form, Generation generation, List<ToOne> derivedFrom) {
        this.form = form;
        this.generation = generation;
        this.derivedFrom = List.copyOf(derivedFrom);
    }

    /**
     * The attributes that make up the id, one per column of the primary key; one held by a relation alone has {@link
     * BasicAttribute#NO_SLOT}.
     */
    public List<BasicAttribute> attributes() {
        return form.attributes();
    }

    /** Whether an object of a class of its own represents the id, whatever the number of its columns. */
    public boolean composite() {
        return form instanceof CompositeId;
    }

    /** The boxed type of the id attribute, the embedded id or the id class. */
    public Class<?> javaType() {
        return form.javaType();
    }

    /** Who makes the id of a new entity. */
    public IdStrategy strategy() {
        return generation.strategy();
    }

    /** The sequence of {@link IdStrategy#SEQUENCE}, else null. */
    public @Nullable Sequence sequence() {
        return generation.sequence();
    }

    /** The relations that parts of the id are taken from: {@code @MapsId}, or {@code @Id} on a to-one. */
    public List<ToOne> derivedFrom() {
        return derivedFrom;
    }

    /**
     * The id of an instance, for a composite one as a new object; null if it has none, or a part is missing. Zero in a
     * primitive attribute is no id where ids are generated. Never triggers loading.
     */
    public @Nullable Object get(Object entity) {
        @Nullable Object[] values = values(entity);
        return isComplete(values) ? form.of(values) : null;
    }

    /** The value of each of {@link #attributes()} in an instance, null where it is not known yet. */
    public @Nullable Object[] values(Object entity) {
        @Nullable Object[] values = form.values(entity);
        if (strategy() != IdStrategy.ASSIGNED && isPrimitiveZero(values)) {
            values[0] = null;
        }
        return values;
    }

    /** Whether the instance has an id with all its parts. */
    public boolean isComplete(Object entity) {
        return isComplete(values(entity));
    }

    /**
     * Writes an id of {@link #javaType()} into an instance. Parts held by a relation alone are left to the relation.
     */
    public void set(Object entity, Object id) {
        form.set(entity, form.columns(id));
    }

    /** The value of each of {@link #attributes()} in an id of {@link #javaType()}. */
    public @Nullable Object[] columns(Object id) {
        return form.columns(id);
    }

    /** The id made of one value for each of {@link #attributes()}; null if one of them is null. */
    public @Nullable Object of(@Nullable Object[] columnValues) {
        return isComplete(columnValues) ? form.of(columnValues) : null;
    }

    /**
     * An id as a caller gave it, as {@link #javaType()}: whole numbers are converted when nothing is lost.
     *
     * @throws IllegalArgumentException naming the entity, what was expected and what was given
     */
    public Object convert(Object id) {
        return form.convert(id);
    }

    private boolean isPrimitiveZero(@Nullable Object[] values) {
        return values.length == 1
                && attributes().get(0).javaType().isPrimitive()
                && values[0] instanceof Number number
                && number.longValue() == 0;
    }

    private static boolean isComplete(@Nullable Object[] values) {
        for (Object value : values) {
            if (value == null) {
                return false;
            }
        }
        return true;
    }
}
