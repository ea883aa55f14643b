package dev.orm.flush;

import dev.orm.criteria.Criteria;
import dev.orm.criteria.CriteriaShape;
import dev.orm.engine.EngineConnection;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.Discriminator;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ForeignKeyUse;
import dev.orm.mapping.Id;
import dev.orm.mapping.IdStrategy;
import dev.orm.mapping.ToOne;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.Assignable;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.Insert;
import dev.orm.sql.OnConflict;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Relations;
import dev.orm.sql.Source;
import dev.orm.sql.Sql;
import dev.orm.sql.Target;
import dev.orm.sql.Upsert;
import dev.orm.state.InstanceState;
import dev.orm.type.SqlType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Makes the statement that inserts the rows of new objects, or updates those that have the same key already. */
public final class EntityUpsert {

    private final EngineConnection connection;
    private final Tenants tenants;
    private final CriteriaShape shape;

    /** @param criteria whose tenant the rows get */
    public EntityUpsert(EngineConnection connection, Criteria criteria) {
        this.connection = connection;
        this.tenants = new Tenants(criteria);
        this.shape = criteria.shape();
    }

    /**
     * The upsert of some of the objects.
     *
     * @param upsert one row for each of them
     * @param places where they stand among all that were given, in the order of the rows
     */
    public record Part<E>(Upsert<E> upsert, List<Integer> places) {}

    /**
     * The upserts of objects: one for all that leave the same columns to the database, mostly one.
     *
     * @param key the attributes that tell whether a row is there already; empty for the identifier
     */
    public <E> List<Part<E>> statements(
            EntityMapping<E> mapping, List<? extends E> entities, List<Assignable<?, ?>> key) {
        if (mapping.isSpread() && !mapping.isUnion()) {
            throw new InvalidDataAccessApiUsageException("upsert cannot take " + mapping.name()
                    + " objects, whose rows are spread over several tables: merge() them instead, or give those that are there to"
                    + " updateAll and the others to insertAll.");
        }
        List<InstanceState> states = new ArrayList<>(entities.size());
        for (E entity : entities) {
            InstanceState state = InstanceState.pending(mapping, entity);
            tenants.assign(state);
            KeyAssigner.derive(state);
            states.add(state);
        }
        List<Assignable<?, ?>> conflict = key.isEmpty() ? idColumns(mapping) : key;
        Map<InstanceState, Integer> places = new IdentityHashMap<>(states.size());
        states.forEach(state -> places.put(state, places.size()));
        List<Part<E>> parts = new ArrayList<>(1);
        Set<List<Object>> rows = new HashSet<>();
        ServerDefaults.groups(states).forEach((defaults, alike) -> {
            Columns columns = columns(mapping, alike, defaults, key);
            requireDistinct(mapping, columns, conflict, rows);
            parts.add(new Part<>(
                    updating(mapping, columns, columns.insert(mapping.source()), conflict),
                    alike.stream().map(places::get).toList()));
        });
        return parts;
    }

    /** Which of two objects a row is to have is not said by their order. */
    private static void requireDistinct(
            EntityMapping<?> mapping, Columns columns, List<Assignable<?, ?>> key, Set<List<Object>> rows) {
        for (List<Object> values : columns.keys(key)) {
            if (!rows.add(values)) {
                throw new InvalidDataAccessApiUsageException("upsert was given two " + mapping.name()
                        + " objects with one key ("
                        + key.stream().map(Assignable::name).collect(Collectors.joining(", "))
                        + "), which are one row: leave one of them out.");
            }
        }
    }

    private <E> Columns columns(
            EntityMapping<E> mapping, List<InstanceState> states, BitSet defaults, List<Assignable<?, ?>> key) {
        Columns columns = new Columns(mapping.source());
        addId(columns, mapping, states, key.isEmpty());
        Discriminator discriminator = mapping.discriminator();
        if (discriminator != null) {
            Object value = discriminator.valueOf(mapping);
            columns.add(Discriminator.PATH, discriminator.type(), states, state -> value);
        }
        Set<BasicAttribute> twins = EntityRows.twins(mapping, ForeignKeyUse::isInserted);
        for (BasicAttribute attribute : mapping.basics()) {
            if (!attribute.isId()
                    && attribute.insertable()
                    && !twins.contains(attribute)
                    && !defaults.get(attribute.slot())) {
                columns.add(attribute.path(), attribute.type(), states, state -> value(attribute, state));
            }
        }
        for (ToOne relation : mapping.toOnes()) {
            if (relation.use().isInserted()) {
                addForeignKey(columns, relation, states);
            }
        }
        return columns;
    }

    /** The attributes of the identifier as columns. */
    public static List<Assignable<?, ?>> idColumns(EntityMapping<?> mapping) {
        return mapping.id().attributes().stream()
                .<Assignable<?, ?>>map(part -> mapping.source().assignable(part.path()))
                .toList();
    }

    private static @Nullable Object value(BasicAttribute attribute, InstanceState state) {
        Object value = state.value(attribute.slot());
        return attribute.isVersion() ? Versions.first(attribute, value) : value;
    }

    /** An identifier that is made for a row is not put into the object: the row may be there under another one. */
    private void addId(Columns columns, EntityMapping<?> mapping, List<InstanceState> states, boolean isKey) {
        Id id = mapping.id();
        List<@Nullable Object> ids = new ArrayList<>(states.size());
        states.forEach(state -> ids.add(id.get(state.entity())));
        if (!isKey && id.strategy() == IdStrategy.IDENTITY && ids.stream().allMatch(Objects::isNull)) {
            return;
        }
        fill(mapping, ids);
        for (int i = 0; i < id.attributes().size(); i++) {
            int part = i;
            BasicAttribute attribute = id.attributes().get(i);
            List<@Nullable Object> values = new ArrayList<>(ids.size());
            ids.forEach(value -> values.add(id.columns(Objects.requireNonNull(value))[part]));
            columns.add(attribute.path(), attribute.type(), values);
        }
    }

    private void fill(EntityMapping<?> mapping, List<@Nullable Object> ids) {
        Id id = mapping.id();
        long missing = ids.stream().filter(Objects::isNull).count();
        if (missing == 0) {
            return;
        }
        List<Object> made = new ArrayList<>();
        switch (id.strategy()) {
            case SEQUENCE ->
                Arrays.stream(connection.reserveIds(Objects.requireNonNull(id.sequence()), (int) missing))
                        .forEach(number -> made.add(id.convert(number)));
            case UUID -> {
                for (long i = 0; i < missing; i++) {
                    made.add(id.newUuid());
                }
            }
            default ->
                throw new InvalidDataAccessApiUsageException("upsert was given an " + mapping.name()
                        + " without an identifier: set it before, name other attributes that tell whether its row is there"
                        + " already, or add() the object. Those with and those without go by calls of their own.");
        }
        int next = 0;
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i) == null) {
                ids.set(i, made.get(next++));
            }
        }
    }

    private static void addForeignKey(Columns columns, ToOne relation, List<InstanceState> states) {
        for (int i = 0; i < relation.columns().size(); i++) {
            int part = i;
            BasicAttribute target = relation.targetAttributes().get(i);
            if (relation.use().parts().get(i).inserted()) {
                columns.add(
                        relation.path() + "." + target.path(),
                        target.type(),
                        states,
                        state -> EntityRows.insertedPart(state, relation, part));
            }
        }
    }

    private <E> Upsert<E> updating(
            EntityMapping<E> mapping, Columns columns, Insert<E> insert, List<Assignable<?, ?>> key) {
        OnConflict<E> onConflict = insert.onConflict(key.toArray(Assignable[]::new));
        Upsert<E> upsert = onConflict.doNothing();
        for (Assignable<E, Object> column : columns.<E>updated(mapping, key)) {
            ToOne relation = hiding(mapping, column.name());
            upsert = set(upsert, column, relation == null ? Sql.excluded(column) : unlessHidden(column, relation));
        }
        BasicAttribute version = mapping.version();
        if (version != null) {
            upsert = VersionedChange.raised(upsert, version);
        }
        if (upsert.assignments().isEmpty()) {
            Assignable<E, Object> same = columns.<E>column(key.get(0).name());
            return set(upsert, same, Sql.excluded(same)); // so that the row comes back
        }
        return upsert;
    }

    /** The relation that writes a column, where it may lead to a row that the session does not see. */
    private @Nullable ToOne hiding(EntityMapping<?> mapping, String path) {
        return mapping.toOnes().stream()
                .filter(relation ->
                        path.startsWith(relation.path() + ".") && shape.mayHideFromOwners(relation.target()))
                .findFirst()
                .orElse(null);
    }

    /** An object has no reference to a target that is hidden from it, which is not to say that its row shall have none. */
    private static <E> Expression<Object> unlessHidden(Assignable<E, Object> column, ToOne relation) {
        Source row = column.source();
        DynamicTable<?> target =
                DynamicTable.relation(row, relation.path(), relation.target().javaType());
        Condition hidden =
                Relations.exists(target.scopedElement(), Condition.absent()).not();
        OrderedExpression<Object> excluded = Sql.excluded(column);
        return Sql.caseWhen(excluded.isNull().and(hidden), Sql.column(row, column.name(), column.type()))
                .orElse(excluded);
    }

    private static <E, T> Upsert<E> set(Upsert<E> upsert, Assignable<E, T> column, Expression<T> value) {
        return upsert.set(column, value);
    }

    /** The columns of the insert with the values of each row. */
    private static final class Columns {

        private final Target<?> target;
        private final Map<String, SqlType<Object>> types = new LinkedHashMap<>();
        private final Map<String, List<@Nullable Object>> values = new LinkedHashMap<>();

        Columns(Target<?> target) {
            this.target = target;
        }

        void add(String path, SqlType<Object> type, List<InstanceState> states, EntityRows.Value of) {
            List<@Nullable Object> column = new ArrayList<>(states.size());
            states.forEach(state -> column.add(of.of(state)));
            add(path, type, column);
        }

        void add(String path, SqlType<Object> type, List<@Nullable Object> column) {
            types.put(path, type);
            values.put(path, column);
        }

        /** What the rows have in some columns, but for rows that have nothing in one of them: NULL is no other row's key. */
        List<List<Object>> keys(List<Assignable<?, ?>> key) {
            List<List<@Nullable Object>> of = key.stream()
                    .map(Assignable::name)
                    .filter(values::containsKey)
                    .map(values::get)
                    .toList();
            List<List<Object>> keys = new ArrayList<>();
            for (int i = 0; of.size() == key.size() && i < of.get(0).size(); i++) {
                int row = i;
                List<Object> parts = of.stream()
                        .map(column -> column.get(row))
                        .filter(Objects::nonNull)
                        .map(Columns::comparable)
                        .toList();
                if (parts.size() == key.size()) {
                    keys.add(parts);
                }
            }
            return keys;
        }

        /** Values that the database takes for one are equal. */
        private static Object comparable(Object value) {
            if (value instanceof BigDecimal number) {
                return number.stripTrailingZeros();
            }
            return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
        }

        <E> Insert<E> insert(Target<E> into) {
            Insert<E> insert = Sql.insertInto(into)
                    .columns(types.keySet().stream().map(this::column).toArray(Assignable[]::new));
            int rows = values.values().iterator().next().size();
            List<List<@Nullable Object>> all = new ArrayList<>(rows);
            for (int i = 0; i < rows; i++) {
                int row = i;
                List<@Nullable Object> one = new ArrayList<>(values.size());
                values.values().forEach(column -> one.add(column.get(row)));
                all.add(one);
            }
            return insert.allValues(all);
        }

        @SuppressWarnings("unchecked") // the target's columns belong to the entity
        <E> Assignable<E, Object> column(String path) {
            return (Assignable<E, Object>) target.assignable(path);
        }

        <E> List<Assignable<E, Object>> updated(EntityMapping<?> mapping, List<Assignable<?, ?>> key) {
            BasicAttribute version = mapping.version();
            return types.keySet().stream()
                    .filter(path -> key.stream().noneMatch(part -> part.name().equals(path)))
                    .filter(path -> version == null || !path.equals(version.path()))
                    .filter(path -> !path.equals(Discriminator.PATH))
                    .filter(path -> !(mapping.findAttribute(path) instanceof BasicAttribute basic)
                            || basic.updatable() && !basic.isId())
                    .map(this::<E>column)
                    .toList();
        }
    }
}
