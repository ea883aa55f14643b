package dev.orm.mapping;

import dev.orm.schema.Column;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a value that has no row of its own consists of values in columns: the element of a collection, the key of a map,
 * or the position in a list.
 *
 * <p>Immutable and thread-safe.
 */
public final class ElementShape {

    private final Class<?> javaType;
    private final List<Attribute> leaves;
    private final @Nullable ValueShape shape;

    /**
     * @param leaves basic attributes and to-one relations, each with the value at its place
     * @param shape  takes an embeddable apart; null for a single value
     */
    ElementShape(Class<?> javaType, List<Attribute> leaves, @Nullable ValueShape shape) {
        this.javaType = javaType;
        this.leaves = List.copyOf(leaves);
        this.shape = shape;
    }

    /** The shape of what an attribute or an embedded object is made of, once these are finished. */
    static ElementShape of(Draft draft, EntityMapping<?> owner) {
        List<Attribute> leaves = new ArrayList<>();
        for (AttributeDraft leaf : EmbeddedDraft.flat(List.of(draft)).toList()) {
            leaves.add(leaf instanceof BasicDraft basic ? basic.attribute(owner) : ((ToOneDraft) leaf).relation());
        }
        Class<?> type = Objects.requireNonNull(draft.member().type(), draft::path);
        return new ElementShape(
                Primitives.boxed(type),
                leaves,
                draft instanceof EmbeddedDraft embedded ? ValueShape.of(embedded) : null);
    }

    /** The class of the values. */
    public Class<?> javaType() {
        return javaType;
    }

    /** Whether values consist of several in turn. */
    public boolean isEmbedded() {
        return shape != null;
    }

    /** What the values consist of: basic attributes and to-one relations. */
    public List<Attribute> leaves() {
        return leaves;
    }

    /** The columns of all leaves. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Attribute leaf : leaves) {
            columns.addAll(columns(leaf));
        }
        return columns;
    }

    private static List<Column> columns(Attribute leaf) {
        return leaf instanceof BasicAttribute basic ? List.of(basic.column()) : ((ToOne) leaf).columns();
    }

    /** The values of the leaves in a value, which later changes inside it do not reach; nulls for null. */
    public @Nullable Object[] take(@Nullable Object value) {
        @Nullable Object[] taken = new @Nullable Object[leaves.size()];
        if (value == null) {
            return taken;
        }
        if (shape == null) {
            taken[0] = value;
        } else {
            shape.toLeaves(value, taken, 0);
        }
        return copy(taken);
    }

    /** The value of these leaves, which it does not share. */
    public @Nullable Object make(@Nullable Object[] values) {
        @Nullable Object[] copied = copy(values.clone());
        return shape == null ? copied[0] : shape.fromLeaves(copied, 0);
    }

    private @Nullable Object[] copy(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null && leaves.get(i) instanceof BasicAttribute basic) {
                values[i] = basic.type().copy(value);
            }
        }
        return values;
    }

    /** Whether the leaves of two values are the same to the database; entities are compared by identity. */
    public boolean same(@Nullable Object[] a, @Nullable Object[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!same(leaves.get(i), a[i], b[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Attribute leaf, @Nullable Object a, @Nullable Object b) {
        if (a == b || a == null || b == null || !(leaf instanceof BasicAttribute basic)) {
            return a == b;
        }
        return basic.type().sameValue(a, b);
    }

    /** A hash of leaves: equal for those which are {@link #same}. */
    public int hash(@Nullable Object[] values) {
        int hash = 1;
        for (int i = 0; i < values.length; i++) {
            hash = 31 * hash + hash(leaves.get(i), values[i]);
        }
        return hash;
    }

    /** Values of other classes may be the same without having equal hashes. */
    private static int hash(Attribute leaf, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().hashCode();
        }
        if (leaf instanceof ToOne) {
            return System.identityHashCode(value);
        }
        return value instanceof String
                        || value instanceof Number
                        || value instanceof Enum<?>
                        || value instanceof UUID
                        || value instanceof Temporal
                ? value.hashCode()
                : 0;
    }

    /** The leaves of a value as the key of a hash table: equal to those which are {@link #same}. */
    public Object key(@Nullable Object[] values) {
        return new Key(this, values);
    }

    private record Key(ElementShape shape, @Nullable Object[] values) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && shape.same(values, that.values);
        }

        @Override
        public int hashCode() {
            return shape.hash(values);
        }
    }

    /** The leaves with other entities in place of those they are. */
    public @Nullable Object[] related(@Nullable Object[] values, BiFunction<ToOne, Object, Object> replacement) {
        @Nullable Object[] replaced = values.clone();
        for (int i = 0; i < replaced.length; i++) {
            Object value = replaced[i];
            if (value != null && leaves.get(i) instanceof ToOne relation) {
                replaced[i] = replacement.apply(relation, value);
            }
        }
        return replaced;
    }

    /** Visits the entities that a value refers to, each with the relation that does. */
    public void forEachTarget(@Nullable Object[] values, BiConsumer<ToOne, Object> action) {
        related(values, (relation, target) -> {
            action.accept(relation, target);
            return target;
        });
    }

    /** Whether values refer to entities. */
    public boolean hasRelations() {
        return leaves.stream().anyMatch(ToOne.class::isInstance);
    }

    /** The values of {@link #columns()}. */
    public @Nullable Object[] columnValues(@Nullable Object[] values) {
        List<@Nullable Object> columns = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (leaves.get(i) instanceof ToOne relation) {
                addKey(relation, values[i], columns);
            } else {
                columns.add(values[i]);
            }
        }
        return columns.toArray();
    }

    private static void addKey(ToOne relation, @Nullable Object target, List<@Nullable Object> into) {
        for (BasicAttribute part : relation.targetAttributes()) {
            into.add(target == null ? null : relation.target().id().value(target, partOf(relation, part)));
        }
    }

    private static int partOf(ToOne relation, BasicAttribute attribute) {
        return relation.target().id().attributes().indexOf(attribute);
    }
}
