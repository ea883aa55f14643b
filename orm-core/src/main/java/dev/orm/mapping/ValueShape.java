package dev.orm.mapping;

import dev.orm.mapping.source.Construction;
import dev.orm.mapping.source.Member;
import dev.orm.mapping.source.MemberHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A class whose instances consist of values: an embeddable or the class of an id. Takes instances apart and builds
 * them.
 */
final class ValueShape {

    private final Class<?> type;
    private final Construction construction;
    private final List<Part> parts;
    private final int leaves;

    /**
     * One value in the object.
     *
     * @param handles reads and writes it
     * @param position its place among the parameters of a record's constructor
     * @param zero what stands for null: zero for a primitive, else null
     * @param nested the shape of the value if it consists of values in turn
     */
    record Part(
            MemberHandles handles,
            int position,
            @Nullable Object zero,
            @Nullable ValueShape nested) {}

    ValueShape(Class<?> type, List<Part> parts) {
        this.type = type;
        this.construction = Construction.of(type);
        this.parts = List.copyOf(parts);
        this.leaves = parts.stream()
                .mapToInt(part -> part.nested() == null ? 1 : part.nested().leaves)
                .sum();
    }

    static ValueShape of(EmbeddedDraft embedded) {
        List<Part> parts = new ArrayList<>();
        for (Draft draft : embedded.parts()) {
            parts.add(part(draft.member(), parts.size(), draft instanceof EmbeddedDraft nested ? of(nested) : null));
        }
        return new ValueShape(embedded.type().type(), parts);
    }

    static Part part(Member member, int position, @Nullable ValueShape nested) {
        return new Part(member.handles(), position, Primitives.zero(Objects.requireNonNull(member.type())), nested);
    }

    Class<?> type() {
        return type;
    }

    /** An object without values: zeros where there are primitives. */
    Object empty() {
        return of(new @Nullable Object[parts.size()], null);
    }

    @Nullable
    Object get(Object instance, int part) {
        return parts.get(part).handles().get(instance);
    }

    /** The instance with one part changed: itself, or a new record. */
    Object with(Object instance, int part, @Nullable Object value) {
        if (!type.isRecord()) {
            set(instance, part, value);
            return instance;
        }
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == part ? value : get(instance, i);
        }
        return of(values, null);
    }

    /** An object of one value for each part: the instance given if it can be changed, else a new one. */
    Object of(@Nullable Object[] values, @Nullable Object instance) {
        if (type.isRecord()) {
            @Nullable Object[] arguments = new @Nullable Object[values.length];
            for (int i = 0; i < values.length; i++) {
                arguments[parts.get(i).position()] =
                        values[i] == null ? parts.get(i).zero() : values[i];
            }
            return construction.newInstance(arguments);
        }
        Object filled = instance == null ? construction.newInstance() : instance;
        for (int i = 0; i < values.length; i++) {
            set(filled, i, values[i]);
        }
        return filled;
    }

    /** A new object of the values of all leaves from an index on. */
    Object fromLeaves(@Nullable Object[] values, int from) {
        @Nullable Object[] own = new @Nullable Object[parts.size()];
        int next = from;
        for (int i = 0; i < own.length; i++) {
            ValueShape nested = parts.get(i).nested();
            own[i] = nested == null ? values[next] : nested.fromLeavesOrNull(values, next);
            next += nested == null ? 1 : nested.leaves;
        }
        return of(own, null);
    }

    /** Null where all its leaves are, as for any embedded object. */
    private @Nullable Object fromLeavesOrNull(@Nullable Object[] values, int from) {
        for (int i = from; i < from + leaves; i++) {
            if (values[i] != null) {
                return fromLeaves(values, from);
            }
        }
        return null;
    }

    /** Writes the values of all leaves into an array from an index on; those of a missing nested object stay null. */
    void toLeaves(Object instance, @Nullable Object[] into, int from) {
        int next = from;
        for (int i = 0; i < parts.size(); i++) {
            ValueShape nested = parts.get(i).nested();
            Object value = get(instance, i);
            if (nested == null) {
                into[next++] = value;
            } else {
                if (value != null) {
                    nested.toLeaves(value, into, next);
                }
                next += nested.leaves;
            }
        }
    }

    private void set(Object instance, int part, @Nullable Object value) {
        Part changed = parts.get(part);
        changed.handles().set(instance, value == null ? changed.zero() : value);
    }
}
