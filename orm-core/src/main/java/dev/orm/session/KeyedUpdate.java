package dev.orm.session;

import dev.orm.flush.VersionedChange;
import dev.orm.loading.LoadingSession;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Assignable;
import dev.orm.sql.Batch;
import dev.orm.sql.Change;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.Sql;
import dev.orm.sql.Update;
import dev.orm.state.InstanceState;
import dev.orm.state.PersistenceContext;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An update of some attributes of rows that objects name by their identifiers. */
final class KeyedUpdate<E> {

    private final EntityMapping<E> mapping;
    private final List<InstanceState> objects;
    private final List<BasicAttribute> attributes;

    KeyedUpdate(EntityMapping<E> mapping, List<? extends E> objects, List<Assignable<?, ?>> attributes) {
        this.mapping = mapping;
        this.objects = objects.stream()
                .map(object -> InstanceState.pending(mapping, object))
                .toList();
        this.attributes = attributes.stream().map(this::updatable).toList();
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException(
                    "updateAll(objects) names no attribute; say which ones are written, such as"
                            + " updateAll(products, PRODUCT.price)");
        }
    }

    private BasicAttribute updatable(Assignable<?, ?> attribute) {
        if (mapping.attribute(attribute.name()) instanceof BasicAttribute basic
                && basic.updatable()
                && !basic.isVersion()
                && basic.slot() >= 0) {
            return basic;
        }
        throw new IllegalArgumentException("updateAll writes attributes with a column that is updated; " + attribute
                + " is none. Leave it out, or update by condition.");
    }

    /** The statement with the values of each object. */
    Batch batch() {
        Update<E> update = Sql.update(mapping.source());
        for (int i = 0; i < attributes.size(); i++) {
            BasicAttribute attribute = attributes.get(i);
            @SuppressWarnings("unchecked") // an attribute of the target
            Assignable<E, Object> column =
                    (Assignable<E, Object>) mapping.source().assignable(attribute.path());
            update = set(update, column, Sql.param("value" + i, attribute.type()));
        }
        List<BasicAttribute> id = mapping.id().attributes();
        for (int i = 0; i < id.size(); i++) {
            BasicAttribute part = id.get(i);
            Condition same =
                    Sql.column(mapping.source(), part.path(), part.type()).eq(key(i, part));
            update = update.where(same);
        }
        Change versioned = VersionedChange.of(update.withDefaults(), mapping);
        return Batch.of(versioned, objects.stream().map(this::values).toList());
    }

    private static Expression<Object> key(int number, BasicAttribute part) {
        return Sql.param("key" + number, part.type());
    }

    private static <E, T> Update<E> set(Update<E> update, Assignable<E, T> column, Expression<T> value) {
        return update.set(column, value);
    }

    private Map<String, @Nullable Object> values(InstanceState object) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            values.put("value" + i, object.value(attributes.get(i).slot()));
        }
        @Nullable Object[] key = mapping.id().columns(id(object));
        for (int i = 0; i < key.length; i++) {
            values.put("key" + i, key[i]);
        }
        return values;
    }

    private Object id(InstanceState object) {
        Object id = mapping.id().get(object.entity());
        if (id == null) {
            throw new IllegalArgumentException("updateAll was given a " + mapping.name()
                    + " without an identifier, which names no row. Add it, or leave it out.");
        }
        return id;
    }

    /**
     * Lets the objects follow that are loaded of the rows.
     *
     * @return those of which the database has written more: a version, or what it makes by itself
     */
    List<InstanceState> follow(PersistenceContext context, LoadingSession loading, int[] counts) {
        BitSet slots = new BitSet();
        attributes.forEach(attribute -> slots.set(attribute.slot()));
        List<InstanceState> met = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            InstanceState object = objects.get(i);
            InstanceState state = counts[i] == 0 ? null : context.identities().get(mapping, id(object));
            if (state != null && state.status() == Status.PERSISTENT && !state.isUnloaded()) {
                context.undo().record(state);
                loading.take(state, slots, values(object, slots));
                met.add(state);
            }
        }
        boolean others = !mapping.fetched().isEmpty() || !mapping.expressions().isEmpty();
        return mapping.version() != null || others ? met : List.of();
    }

    private @Nullable Object[] values(InstanceState object, BitSet slots) {
        @Nullable Object[] values = new @Nullable Object[mapping.attributes().size()];
        slots.stream().forEach(slot -> values[slot] = object.value(slot));
        return values;
    }
}
