package dev.orm.flush;

import dev.orm.dialect.Dialect;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.Discriminator;
import dev.orm.mapping.ElementShape;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ForeignKeyUse;
import dev.orm.mapping.Id;
import dev.orm.mapping.TablePart;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Column;
import dev.orm.state.InstanceState;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Takes the values of rows out of objects: which columns a write names, and what one object has for each. */
final class EntityRows {

    private final Work work;
    private final Dialect dialect;

    EntityRows(Work work, Dialect dialect) {
        work.mappings().requireNames(dialect);
        this.work = work;
        this.dialect = dialect;
    }

    /** One column and where its value comes from. */
    record Source(Column column, Value value) {}

    /** The value of one column in the row of an object; null for NULL. */
    @FunctionalInterface
    interface Value {

        @Nullable
        Object of(InstanceState state);
    }

    /**
     * What an INSERT into one table of an entity names.
     *
     * @param withId   whether the identifier is known before; else the database makes it
     * @param defaults the slots of attributes that are left to the defaults of their columns
     */
    List<Source> insert(EntityMapping<?> mapping, TablePart part, boolean withId, BitSet defaults) {
        List<Source> sources = new ArrayList<>();
        if (withId) {
            addId(mapping, part, sources);
        }
        Discriminator discriminator = mapping.discriminator();
        if (discriminator != null && part.equals(mapping.parts().get(0))) {
            Object value = discriminator.valueOf(mapping);
            sources.add(new Source(discriminator.column(), state -> value));
        }
        Set<BasicAttribute> twins = twins(mapping, ForeignKeyUse::isInserted);
        for (BasicAttribute attribute : mapping.basics()) {
            if (!attribute.isId()
                    && attribute.insertable()
                    && !twins.contains(attribute)
                    && !defaults.get(attribute.slot())
                    && mapping.part(attribute).equals(part)) {
                sources.add(basic(attribute));
            }
        }
        for (ToOne relation : mapping.toOnes()) {
            if (relation.use().isInserted() && mapping.part(relation).equals(part)) {
                addForeignKey(relation, sources, true);
            }
        }
        return sources;
    }

    /** The attributes whose columns relations write that have the same ones. */
    static Set<BasicAttribute> twins(EntityMapping<?> mapping, Predicate<ForeignKeyUse> written) {
        if (mapping.twinned().isEmpty()) {
            return Set.of();
        }
        return mapping.twinned().stream()
                .map(ToOne::use)
                .filter(written)
                .flatMap(use -> use.twins().stream())
                .collect(Collectors.toSet());
    }

    /** The objects that have a value for a table which may be without a row of theirs. */
    List<InstanceState> having(TablePart part, List<InstanceState> states) {
        return states.stream()
                .filter(state -> hasAny(part, state, InstanceState::value))
                .toList();
    }

    /** Whether an object has a value for a table, or had one in its row. */
    static boolean hasAny(
            TablePart part, InstanceState state, BiFunction<InstanceState, Integer, @Nullable Object> value) {
        EntityMapping<?> mapping = state.mapping();
        return Stream.concat(mapping.basics().stream(), mapping.toOnes().stream())
                .filter(attribute -> attribute.slot() != BasicAttribute.NO_SLOT
                        && mapping.part(attribute).equals(part))
                .anyMatch(attribute -> value.apply(state, attribute.slot()) != null);
    }

    /** What an UPDATE of one table of an entity sets. */
    List<Source> update(ChangedColumns changed, TablePart part) {
        List<Source> sources = new ArrayList<>();
        EntityMapping<?> mapping = changed.mapping();
        changed.slots().stream().forEach(slot -> {
            Attribute attribute = mapping.attributes().get(slot);
            if (attribute instanceof ToMany || !mapping.part(attribute).equals(part)) {
                return;
            }
            if (attribute instanceof ToOne relation) {
                addForeignKey(relation, sources, false);
                addHeldId(relation, sources);
            } else if (attribute instanceof BasicAttribute basic && !basic.isVersion()) {
                sources.add(basic(basic));
            }
        });
        addOwners(changed.owners(), part, sources);
        return sources;
    }

    /** The foreign keys of to-many relations that are stored with their element. */
    void addOwners(Set<ToMany> relations, TablePart part, List<Source> sources) {
        for (ToMany relation : relations) {
            if (!relation.target().ownPart().equals(part)) {
                continue;
            }
            List<Column> columns = Objects.requireNonNull(relation.joinColumns(), relation::describe);
            for (int i = 0; i < columns.size(); i++) {
                int column = i;
                sources.add(new Source(columns.get(i), state -> {
                    InstanceState owner = work.ownerOf(state, relation);
                    return owner == null ? null : owner.mapping().id().value(owner.entity(), column);
                }));
            }
        }
    }

    /** The positions or keys of new elements in collections whose owner their rows refer to. */
    void addPlaces(Set<ToMany> relations, EntityMapping<?> mapping, TablePart part, List<Source> sources) {
        for (ToMany relation : relations) {
            ElementShape index = Objects.requireNonNull(relation.index(), relation::describe);
            if (!part.equals(relation.part(mapping))) {
                continue;
            }
            List<Column> columns = LinkWriter.inRowsOf(part.table(), index);
            for (int i = 0; i < columns.size(); i++) {
                int column = i;
                sources.add(new Source(columns.get(i), state -> place(index, relation, state)[column]));
            }
        }
    }

    private @Nullable Object[] place(ElementShape index, ToMany relation, InstanceState state) {
        Object place = work.places().getOrDefault(state, Map.of()).get(relation);
        return ElementWriter.fitting(dialect, index, index.take(place));
    }

    /** The key under which the row is found: the identifier it had when it was read, or has for the time being. */
    List<Source> key(EntityMapping<?> mapping, TablePart table) {
        List<Source> sources = new ArrayList<>();
        Id id = mapping.id();
        for (int i = 0; i < table.key().size(); i++) {
            int part = i;
            sources.add(new Source(table.key().get(i), state -> id.columns(work.rowId(state))[part]));
        }
        work.tenants().addMatch(mapping, table, sources);
        return sources;
    }

    static @Nullable Object[] row(List<Source> sources, InstanceState state) {
        @Nullable Object[] row = new Object[sources.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = sources.get(i).value().of(state);
        }
        return row;
    }

    static List<@Nullable Object[]> rows(List<Source> sources, List<InstanceState> states) {
        List<@Nullable Object[]> rows = new ArrayList<>(states.size());
        for (InstanceState state : states) {
            rows.add(row(sources, state));
        }
        return rows;
    }

    static List<Column> columns(List<Source> sources) {
        return sources.stream().map(Source::column).toList();
    }

    static Object requiredId(InstanceState state) {
        return Objects.requireNonNull(
                state.id(), "a persistent " + state.mapping().name() + " has an identifier");
    }

    /** The value that a foreign key's column takes from its target; null for no target. */
    static @Nullable Object foreignKeyPart(ToOne relation, @Nullable Object target, int part) {
        if (target == null) {
            return null;
        }
        EntityMapping<?> mapping = relation.target();
        Object value = relation.refersToId()
                ? mapping.id().value(target, part)
                : InstanceState.pending(mapping, target)
                        .value(relation.targetAttributes().get(part).slot());
        if (value == null) {
            throw new InvalidDataAccessApiUsageException(relation.describe() + " refers to a " + mapping.name()
                    + " that has no key yet, so its row cannot be referred to. Save it first.");
        }
        return value;
    }

    private static void addId(EntityMapping<?> mapping, TablePart table, List<Source> sources) {
        Id id = mapping.id();
        for (int i = 0; i < table.key().size(); i++) {
            int part = i;
            sources.add(new Source(table.key().get(i), state -> id.value(state.entity(), part)));
        }
    }

    /** The parts of the identifier that the object holds in a relation alone: no attribute of theirs is written. */
    private static void addHeldId(ToOne relation, List<Source> sources) {
        List<BasicAttribute> held = relation.mapsId();
        for (int i = 0; i < held.size(); i++) {
            int part = i;
            if (held.get(i).slot() == BasicAttribute.NO_SLOT) {
                sources.add(new Source(
                        relation.columns().get(i), state -> required(relation, state.value(relation.slot()), part)));
            }
        }
    }

    private void addForeignKey(ToOne relation, List<Source> sources, boolean inserted) {
        List<ForeignKeyUse.Part> parts = relation.use().parts();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            ForeignKeyUse.Part column = parts.get(i);
            if (inserted ? column.inserted() : column.updated()) {
                sources.add(new Source(column.column(), state -> foreignKey(state, relation, part, inserted)));
            }
        }
    }

    private @Nullable Object foreignKey(InstanceState state, ToOne relation, int part, boolean inserted) {
        if (inserted && work.isPostponed(state, relation)) {
            return null;
        }
        return inserted ? insertedPart(state, relation, part) : part(state, relation, part);
    }

    /** What a new row has in a column of a foreign key, where nothing keeps the attributes beside the relation in step. */
    static @Nullable Object insertedPart(InstanceState state, ToOne relation, int part) {
        boolean held =
                state.value(relation.slot()) == null && !relation.use().twins().isEmpty();
        return held ? state.value(relation.use().twins().get(part).slot()) : part(state, relation, part);
    }

    private static @Nullable Object part(InstanceState state, ToOne relation, int part) {
        Object target = state.value(relation.slot());
        if (!relation.use().isWhole()) {
            requireShared(state, relation, target);
        }
        return required(relation, target, part);
    }

    /** Columns that the relation leaves to other attributes must hold what its target has, or another row is meant. */
    private static void requireShared(InstanceState state, ToOne relation, @Nullable Object target) {
        List<ForeignKeyUse.Part> parts = relation.use().parts();
        for (int i = 0; target != null && i < parts.size(); i++) {
            BasicAttribute holder = parts.get(i).holder();
            boolean shared = !parts.get(i).inserted() && !parts.get(i).updated();
            if (shared
                    && holder != null
                    && !Objects.equals(state.value(holder.slot()), foreignKeyPart(relation, target, i))) {
                throw new InvalidDataAccessApiUsageException(relation.describe() + " refers to a "
                        + relation.target().name() + " with another value than " + holder.describe()
                        + " has, and both have the column " + holder.column().name()
                        + ": it refers to objects that agree with it only. Set both, or another target.");
            }
        }
    }

    private static @Nullable Object required(ToOne relation, @Nullable Object target, int part) {
        Object value = foreignKeyPart(relation, target, part);
        if (value == null && target != null) {
            throw new InvalidDataAccessApiUsageException(relation.describe() + " refers to a "
                    + relation.target().name() + " that has no identifier yet. Insert it first.");
        }
        return value;
    }

    private Source basic(BasicAttribute attribute) {
        return new Source(attribute.column(), state -> fitting(attribute, state));
    }

    /** What the column does not keep of a time is taken from the object, too, so that it agrees with its row. */
    private @Nullable Object fitting(BasicAttribute attribute, InstanceState state) {
        Object value = state.value(attribute.slot());
        if (!(value instanceof Temporal)) {
            return value;
        }
        Object fitting = dialect.fitting(attribute.column(), value);
        if (!fitting.equals(value)) {
            state.value(attribute.slot(), fitting);
        }
        return fitting;
    }
}
