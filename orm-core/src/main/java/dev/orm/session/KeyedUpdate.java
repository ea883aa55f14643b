package dev.orm.session;

import dev.orm.flush.EntityUpsert;
import dev.orm.flush.SpreadChange;
import dev.orm.flush.VersionedChange;
import dev.orm.loading.LoadingSession;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Assignable;
import dev.orm.sql.Batch;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An update of some attributes of rows that objects of one class name by their identifiers. */
final class KeyedUpdate {

    private final EntityMapping<?> mapping;
    private final Map<Object, InstanceState> objects;
    private final List<BasicAttribute> attributes;

    /** @param objects of which a later one takes the place of an earlier one with the same identifier */
    KeyedUpdate(EntityMapping<?> mapping, List<?> objects, List<Assignable<?, ?>> attributes) {
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException(
                    "updateAll(objects) names no attribute; say which ones are written, such as"
                            + " updateAll(products, PRODUCT.price)");
        }
        this.mapping = mapping;
        this.attributes = attributes.stream().map(this::updatable).toList();
        this.objects = new LinkedHashMap<>(objects.size() * 2);
        for (Object object : objects) {
            InstanceState state = InstanceState.pending(mapping, object);
            this.objects.put(id(state), state);
        }
    }

    private BasicAttribute updatable(Assignable<?, ?> attribute) {
        if (attribute.source().relation() == null
                && mapping.attribute(attribute.name()) instanceof BasicAttribute basic
                && basic.updatable()
                && !basic.isVersion()
                && basic.slot() >= 0) {
            return basic;
        }
        throw new IllegalArgumentException("updateAll writes attributes with a column that is updated; " + attribute
                + " is none. Leave it out, or update by condition.");
    }

    private Object id(InstanceState object) {
        Object id = mapping.id().get(object.entity());
        if (id == null) {
            throw new IllegalArgumentException("updateAll was given a " + mapping.name()
                    + " without an identifier, which names no row. Add it, or leave it out.");
        }
        return id;
    }

    EntityMapping<?> mapping() {
        return mapping;
    }

    /** The statement with the values of each object, for rows of one table. */
    Batch batch() {
        Update<?> update = update();
        List<BasicAttribute> id = mapping.id().attributes();
        for (int i = 0; i < id.size(); i++) {
            BasicAttribute part = id.get(i);
            Condition same =
                    Sql.column(mapping.source(), part.path(), part.type()).eq(key(i, part));
            update = update.where(same);
        }
        List<Map<String, @Nullable Object>> sets = new ArrayList<>(objects.size());
        objects.forEach((key, object) -> sets.add(set(key, object)));
        return Batch.of(update, sets);
    }

    /** The changes of rows that are spread over several tables: one, unless keys may come back in another form than they were given. */
    List<SpreadChange> spread() {
        Update<?> update = update();
        Map<Object, @Nullable Object[]> given = new LinkedHashMap<>(objects.size() * 2);
        objects.forEach((id, object) -> given.put(id, values(object)));
        if (ReturnedKeys.comeBack(mapping, EntityUpsert.idColumns(mapping))) {
            return List.of(SpreadChange.of(update, mapping, given));
        }
        return given.entrySet().stream()
                .map(one -> SpreadChange.of(update, mapping, Map.of(one.getKey(), one.getValue())))
                .toList();
    }

    private @Nullable Object[] values(InstanceState object) {
        @Nullable Object[] values = new @Nullable Object[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = object.value(attributes.get(i).slot());
        }
        return values;
    }

    /** What is written: the attributes in their order, as parameters, and behind them what comes with every update. */
    private Update<?> update() {
        Update<?> update = Sql.update(mapping.source());
        for (int i = 0; i < attributes.size(); i++) {
            update = set(update, attributes.get(i), i);
        }
        return (Update<?>) VersionedChange.of(update.withDefaults(), mapping);
    }

    @SuppressWarnings("unchecked") // an attribute of the target
    private static <E> Update<E> set(Update<E> update, BasicAttribute attribute, int number) {
        Assignable<E, Object> column = (Assignable<E, Object>) update.target().assignable(attribute.path());
        return set(update, column, Sql.param("value" + number, attribute.type()));
    }

    private static <E, T> Update<E> set(Update<E> update, Assignable<E, T> column, Expression<T> value) {
        return update.set(column, value);
    }

    private static Expression<Object> key(int number, BasicAttribute part) {
        return Sql.param("key" + number, part.type());
    }

    private Map<String, @Nullable Object> set(Object id, InstanceState object) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            values.put("value" + i, object.value(attributes.get(i).slot()));
        }
        @Nullable Object[] key = mapping.id().columns(id);
        for (int i = 0; i < key.length; i++) {
            values.put("key" + i, key[i]);
        }
        return values;
    }

    /**
     * Lets the objects follow that are loaded of the rows of one table.
     *
     * @return those of which the database has written more: a version, or what it makes by itself
     */
    List<InstanceState> follow(PersistenceContext context, LoadingSession loading, int[] counts) {
        BitSet slots = new BitSet();
        attributes.forEach(attribute -> slots.set(attribute.slot()));
        List<InstanceState> met = new ArrayList<>();
        int row = 0;
        for (Map.Entry<Object, InstanceState> object : objects.entrySet()) {
            InstanceState state =
                    counts[row++] == 0 ? null : context.identities().get(mapping, object.getKey());
            if (state != null && state.status() == Status.PERSISTENT && !state.isUnloaded()) {
                context.undo().record(state);
                loading.take(state, slots, bySlot(object.getValue(), slots));
                met.add(state);
            }
        }
        boolean others = !mapping.fetched().isEmpty() || !mapping.expressions().isEmpty();
        return mapping.version() != null || others ? met : List.of();
    }

    private @Nullable Object[] bySlot(InstanceState object, BitSet slots) {
        @Nullable Object[] values = new @Nullable Object[mapping.attributes().size()];
        slots.stream().forEach(slot -> values[slot] = object.value(slot));
        return values;
    }
}
