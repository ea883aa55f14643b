package dev.orm.flush;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import dev.orm.mapping.Id;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Deferrability;
import dev.orm.schema.Table;
import dev.orm.state.InstanceState;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Attributes whose values no two rows of a table share: a unique constraint, a unique index, or an assigned primary key.
 *
 * @param mapping the entity
 * @param table the one of its tables that is meant
 * @param constraint the constraint as messages call it, and as it is told from others
 * @param rule how it holds
 * @param parts the attributes that write its columns
 */
record MappedKey(EntityMapping<?> mapping, Table table, Constraint constraint, Rule rule, List<Attribute> parts) {

    /** A constraint by its table and name. */
    record Constraint(String table, String name) {

        @Override
        public String toString() {
            return name + " of table " + table;
        }
    }

    /**
     * How a key holds.
     *
     * @param deferrability when it is checked
     * @param nullsAreEqual whether NULL may occur only once
     */
    record Rule(Deferrability deferrability, boolean nullsAreEqual) {}

    /** Whether one of the changed slots belongs to the key. */
    boolean isTouched(BitSet slots) {
        for (Attribute part : parts) {
            if (part.slot() != BasicAttribute.NO_SLOT && slots.get(part.slot())) {
                return true;
            }
        }
        return false;
    }

    /** The values the row had when it was read; null when they are not known, or do not count because one of them is NULL. */
    @Nullable
    List<Object> before(InstanceState row) {
        return isUnknown(row) ? null : values(part -> rowValue(row, part));
    }

    /** Whether the values that the row has were not all read. */
    boolean isUnknown(InstanceState row) {
        return row.snapshot() == null
                || parts.stream().anyMatch(part -> EntityReference.isDeferred(row.entity(), part.slot()));
    }

    /** The values the row is to have; null when they do not count because one of them is NULL. */
    @Nullable
    List<Object> after(InstanceState row) {
        return values(part -> isFixed(row, part) ? row.rowValue(part.slot()) : row.value(part.slot()));
    }

    /** Whether the row keeps its value whatever the object has. */
    private static boolean isFixed(InstanceState row, Attribute part) {
        return row.snapshot() != null && part instanceof BasicAttribute basic && !basic.updatable() && !basic.isId();
    }

    private static @Nullable Object rowValue(InstanceState row, Attribute part) {
        Object id = row.id();
        if (part instanceof BasicAttribute basic && basic.isId() && id != null) {
            Id mapped = row.mapping().id();
            return mapped.columns(id)[mapped.attributes().indexOf(basic)];
        }
        return row.rowValue(part.slot());
    }

    private @Nullable List<Object> values(Function<Attribute, @Nullable Object> of) {
        List<Object> values = new ArrayList<>(parts.size());
        for (Attribute part : parts) {
            Object value = of.apply(part);
            if (value == null && !rule.nullsAreEqual()) {
                return null;
            }
            values.add(value == null ? Null.VALUE : comparable(part, value));
        }
        return values;
    }

    /** A value that equals another one exactly when the database takes both for the same. */
    private static Object comparable(Attribute part, Object value) {
        if (part instanceof ToOne) {
            return new Same(value);
        } else if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        } else if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        return value;
    }

    private enum Null {
        VALUE
    }

    /** An object that is referred to, told apart by identity: a session has one object for a row. */
    private record Same(Object target) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && same.target == target;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(target);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MappedKey key && key.mapping == mapping && key.constraint.equals(constraint);
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(mapping), constraint);
    }
}
