package dev.orm.flush;

import dev.orm.criteria.Criteria;
import dev.orm.engine.EngineConnection;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.Discriminator;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ForeignKeyUse;
import dev.orm.mapping.Id;
import dev.orm.mapping.IdStrategy;
import dev.orm.mapping.ToOne;
import dev.orm.sql.Assignable;
import dev.orm.sql.Expression;
import dev.orm.sql.Insert;
import dev.orm.sql.OnConflict;
import dev.orm.sql.Sql;
import dev.orm.sql.Target;
import dev.orm.sql.Upsert;
import dev.orm.sql.WholeColumn;
import dev.orm.state.InstanceState;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Makes the statement that inserts the rows of new objects, or updates those that have the same key already. */
public final class EntityUpsert {

    private final EngineConnection connection;
    private final Tenants tenants;

    /** @param criteria whose tenant the rows get */
    public EntityUpsert(EngineConnection connection, Criteria criteria) {
        this.connection = connection;
        this.tenants = new Tenants(criteria);
    }

    /**
     * The upsert of objects, one row each in their order.
     *
     * @param key the attributes that tell whether a row is there already; empty for the identifier
     */
    public <E> Upsert<E> statement(EntityMapping<E> mapping, List<? extends E> entities, List<Assignable<?, ?>> key) {
        if (mapping.parts().size() != 1) {
            throw new InvalidDataAccessApiUsageException("upsert cannot take " + mapping.name()
                    + " objects, whose rows are spread over several tables: merge() them instead.");
        }
        List<InstanceState> states = new ArrayList<>(entities.size());
        for (E entity : entities) {
            InstanceState state = InstanceState.pending(mapping, entity);
            tenants.assign(state);
            KeyAssigner.derive(state);
            states.add(state);
        }
        Columns columns = new Columns(mapping.source());
        addId(columns, mapping, states, key.isEmpty());
        Discriminator discriminator = mapping.discriminator();
        if (discriminator != null) {
            Object value = discriminator.valueOf(mapping);
            columns.add(Discriminator.PATH, discriminator.type(), states, state -> value);
        }
        Set<BasicAttribute> twins = EntityRows.twins(mapping, ForeignKeyUse::isInserted);
        for (BasicAttribute attribute : mapping.basics()) {
            if (!attribute.isId() && attribute.insertable() && !twins.contains(attribute)) {
                columns.add(attribute.path(), attribute.type(), states, state -> value(attribute, state));
            }
        }
        for (ToOne relation : mapping.toOnes()) {
            if (relation.use().isInserted()) {
                addForeignKey(columns, relation, states);
            }
        }
        List<Assignable<?, ?>> conflict = key.isEmpty() ? idColumns(mapping) : key;
        return updating(mapping, columns, columns.insert(mapping.source()), conflict);
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

    private static <E> Upsert<E> updating(
            EntityMapping<E> mapping, Columns columns, Insert<E> insert, List<Assignable<?, ?>> key) {
        OnConflict<E> onConflict = insert.onConflict(key.toArray(Assignable[]::new));
        Upsert<E> upsert = onConflict.doNothing();
        for (Assignable<E, Object> column : columns.<E>updated(mapping, key)) {
            upsert = set(upsert, column, Sql.excluded(column));
        }
        BasicAttribute version = mapping.version();
        if (version != null) {
            upsert = raised(mapping, upsert, version);
        }
        if (upsert.assignments().isEmpty()) {
            Assignable<E, Object> same = columns.<E>column(key.get(0).name());
            return set(upsert, same, Sql.excluded(same)); // so that the row comes back
        }
        return upsert;
    }

    @SuppressWarnings("unchecked") // the class of the type was looked at
    private static <E> Upsert<E> raised(EntityMapping<E> mapping, Upsert<E> upsert, BasicAttribute version) {
        SqlType<?> type = version.type();
        if (Number.class.isAssignableFrom(type.javaType())) {
            WholeColumn<E, Object> column = new WholeColumn<>(mapping.source(), version.path(), (SqlType<Object>) type);
            return set(upsert, column, column.plus(1));
        }
        Assignable<E, Object> column = (Assignable<E, Object>) mapping.source().assignable(version.path());
        return set(upsert, column, Sql.excluded(column));
    }

    private static <E, T> Upsert<E> set(Upsert<E> upsert, Assignable<E, T> column, Expression<T> value) {
        return upsert.set(column, value);
    }

    /** The columns of the insert with the values of each row. */
    private static final class Columns {

        private final Target<?> target;
        private final Map<String, SqlType<Object>> types = new LinkedHashMap<>();
        private final List<List<@Nullable Object>> values = new ArrayList<>();

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
            values.add(column);
        }

        <E> Insert<E> insert(Target<E> into) {
            Insert<E> insert = Sql.insertInto(into)
                    .columns(types.keySet().stream().map(this::column).toArray(Assignable[]::new));
            int rows = values.get(0).size();
            List<List<@Nullable Object>> all = new ArrayList<>(rows);
            for (int i = 0; i < rows; i++) {
                int row = i;
                List<@Nullable Object> one = new ArrayList<>(values.size());
                values.forEach(column -> one.add(column.get(row)));
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
