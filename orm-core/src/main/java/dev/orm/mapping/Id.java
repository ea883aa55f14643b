package dev.orm.mapping;

import dev.orm.schema.Sequence;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The id of an entity: its columns, who makes it, and how to take it from an instance and put it there.
 *
 * <p>Immutable and thread-safe.
 */
public final class Id {

    private final EntityAccess<Object> access;
    private final List<BasicAttribute> attributes;
    private final IdPart[] parts;
    private final @Nullable ValueShape shape;
    private final Generation generation;
    private final List<ToOne> derivedFrom;
    private final List<ToOne> relations;
    private final Class<?> javaType;
    private final boolean zeroIsNone;

    /** Who makes the id; the sequence if one does; how UUIDs are made. */
    record Generation(IdStrategy strategy, @Nullable Sequence sequence, Supplier<UUID> uuids) {

        Generation(IdStrategy strategy, @Nullable Sequence sequence) {
            this(strategy, sequence, UUID::randomUUID);
        }
    }

    /** The parts in the order of the attributes; the shape of the objects that represent a composite id, or null. */
    Id(
            List<BasicAttribute> attributes,
            List<IdPart> parts,
            @Nullable ValueShape shape,
            Generation generation,
            List<ToOne> derivedFrom) {
        this.access = access(attributes.get(0).owner());
        this.attributes = List.copyOf(attributes);
        this.parts = parts.toArray(IdPart[]::new);
        this.shape = shape;
        this.generation = generation;
        this.derivedFrom = List.copyOf(derivedFrom);
        this.relations = derivedFrom.stream()
                .filter(relation -> relation.mapsId().stream().anyMatch(part -> part.slot() == BasicAttribute.NO_SLOT))
                .toList();
        this.javaType = shape == null ? Primitives.boxed(attributes.get(0).javaType()) : shape.type();
        this.zeroIsNone = generation.strategy() != IdStrategy.ASSIGNED
                && attributes.get(0).javaType().isPrimitive();
    }

    /**
     * The attributes that make up the id, one per column of the primary key; one held by a relation alone has {@link
     * BasicAttribute#NO_SLOT}.
     */
    public List<BasicAttribute> attributes() {
        return attributes;
    }

    /** Whether an object of a class of its own represents the id, whatever the number of its columns. */
    public boolean composite() {
        return shape != null;
    }

    /** Whether one attribute of the object is the whole id, and it is this one. */
    public boolean isHeldBy(BasicAttribute attribute) {
        return shape == null && attributes.get(0) == attribute;
    }

    /** The boxed type of the id attribute, the embedded id or the id class. */
    public Class<?> javaType() {
        return javaType;
    }

    /** Who makes the id of a new entity. */
    public IdStrategy strategy() {
        return generation.strategy();
    }

    /** The sequence of {@link IdStrategy#SEQUENCE}, else null. */
    public @Nullable Sequence sequence() {
        return generation.sequence();
    }

    /** A new id of {@link IdStrategy#UUID}, of {@link #javaType()}. */
    public Object newUuid() {
        UUID uuid = generation.uuids().get();
        return javaType() == String.class ? uuid.toString() : uuid;
    }

    /** The relations that parts of the id are taken from: {@code @MapsId}, or {@code @Id} on a to-one. */
    public List<ToOne> derivedFrom() {
        return derivedFrom;
    }

    /** The relations that alone hold a part of the id: it has no attribute in the object. */
    public List<ToOne> relations() {
        return relations;
    }

    /** The id of the object that one of {@link #derivedFrom()} leads to, as an id of {@link #javaType()} has it. */
    public @Nullable Object target(ToOne relation, Object id) {
        @Nullable Object[] values = columns(id);
        @Nullable
        Object[] key = relation.mapsId().stream()
                .map(part -> values[attributes.indexOf(part)])
                .toArray();
        return relation.target().id().of(key);
    }

    /**
     * The id of an instance, for a composite one as a new object; null if it has none, or a part is missing. Zero in a
     * primitive attribute is no id where ids are generated. Never triggers loading.
     */
    public @Nullable Object get(Object entity) {
        return shape == null ? value(entity, 0) : of(values(entity));
    }

    /**
     * The id of an instance that has not taken it yet from the objects it is {@linkplain #derivedFrom() derived from}; null if a part is missing.
     *
     * @param ids the id of what such a relation leads to, null where it is not known
     */
    public @Nullable Object derived(Object entity, Function<ToOne, @Nullable Object> ids) {
        @Nullable Object[] values = values(entity);
        for (ToOne relation : derivedFrom) {
            Object target = relation.refersToId() ? ids.apply(relation) : null;
            @Nullable
            Object[] key = target == null ? values : relation.target().id().columns(target);
            for (int i = 0; target != null && i < relation.mapsId().size(); i++) {
                int part = attributes.indexOf(relation.mapsId().get(i));
                values[part] = values[part] == null ? key[i] : values[part];
            }
        }
        return of(values);
    }

    /** The value of one of {@link #attributes()} in an instance, null where it is not known yet. */
    public @Nullable Object value(Object entity, int part) {
        Object value = parts[part].get(entity);
        return zeroIsNone && value instanceof Number number && number.longValue() == 0 ? null : value;
    }

    /** The value of each of {@link #attributes()} in an instance, null where it is not known yet. */
    public @Nullable Object[] values(Object entity) {
        @Nullable Object[] values = new @Nullable Object[parts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(entity, i);
        }
        return values;
    }

    /** Whether the instance has an id with all its parts. */
    public boolean isComplete(Object entity) {
        for (int i = 0; i < parts.length; i++) {
            if (value(entity, i) == null) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes an id of {@link #javaType()} into an instance. Parts held by a relation alone are left to the relation.
     */
    public void set(Object entity, Object id) {
        if (shape == null) {
            parts[0].set(entity, id);
            return;
        }
        @Nullable Object[] values = columns(id);
        @Nullable Object[] bySlot = new @Nullable Object[access.paths().size()];
        BitSet slots = new BitSet(bySlot.length);
        for (int i = 0; i < values.length; i++) {
            int slot = attributes.get(i).slot();
            if (slot != BasicAttribute.NO_SLOT) {
                slots.set(slot);
                bySlot[slot] = values[i];
            }
        }
        access.setAll(entity, slots, bySlot);
    }

    /** The value of each of {@link #attributes()} in an id of {@link #javaType()}. */
    public @Nullable Object[] columns(Object id) {
        if (shape == null) {
            return new @Nullable Object[] {id};
        }
        @Nullable Object[] values = new @Nullable Object[parts.length];
        shape.toLeaves(id, values, 0);
        return values;
    }

    /** The id made of one value for each of {@link #attributes()}; null if one of them is null. */
    public @Nullable Object of(@Nullable Object[] columnValues) {
        for (Object value : columnValues) {
            if (value == null) {
                return null;
            }
        }
        return shape == null ? columnValues[0] : shape.fromLeaves(columnValues, 0);
    }

    /**
     * An id as a caller gave it, as {@link #javaType()}: whole numbers are converted when nothing is lost.
     *
     * @throws IllegalArgumentException naming the entity, what was expected and what was given; if a part is null
     */
    public Object convert(Object id) {
        Object converted = IdConversion.convert(attributes.get(0).owner(), javaType(), id);
        if (shape != null) {
            requireParts(columns(converted));
        }
        return converted;
    }

    private void requireParts(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                throw new IllegalArgumentException("The id of "
                        + attributes.get(0).owner().name() + " was given without a value for "
                        + attributes.get(i).path() + ", so that it names no row. Give all its parts.");
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static EntityAccess<Object> access(EntityMapping<?> mapping) {
        return (EntityAccess<Object>) mapping.access();
    }
}
