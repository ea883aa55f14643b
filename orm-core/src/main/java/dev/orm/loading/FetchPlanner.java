package dev.orm.loading;

import dev.orm.dialect.Dialect;
import dev.orm.loading.FetchNode.ToManyFetch;
import dev.orm.loading.FetchNode.ToOneFetch;
import dev.orm.loading.FetchNode.ToOneStrategy;
import dev.orm.loading.RowClass.ByTables.Candidate;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.Discriminator;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.TablePart;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.metamodel.DynamicTable;
import dev.orm.schema.Column;
import dev.orm.sql.EntitySource;
import dev.orm.sql.LoadOption;
import dev.orm.sql.LoadOption.Strategy;
import dev.orm.sql.Source;
import dev.orm.sql.render.ResolvedColumn;
import dev.orm.type.SqlType;
import jakarta.persistence.FetchType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which columns an entity in a select list stands for, and how its relations are dealt with: as the query's options say, else as the mapping
 * does. To-ones that are loaded eagerly stand in the same row; eager collections come by a query of their own.
 */
final class FetchPlanner {

    private final Dialect dialect;
    private final boolean joins;
    private final List<ResolvedColumn> selection = new ArrayList<>();

    FetchPlanner(Dialect dialect) {
        this(dialect, true);
    }

    private FetchPlanner(Dialect dialect, boolean joins) {
        this.dialect = dialect;
        this.joins = joins;
    }

    /** A planner for rows that a change returns: nothing can be joined to them, so to-ones are loaded behind them. */
    static FetchPlanner withoutJoins(Dialect dialect) {
        return new FetchPlanner(dialect, false);
    }

    /** One of the same ways for another item. */
    FetchPlanner another() {
        return new FetchPlanner(dialect, joins);
    }

    /** The columns of the nodes planned so far, in the order in which they are selected. */
    List<ResolvedColumn> selection() {
        return selection;
    }

    /**
     * The plan of one item.
     *
     * @param first the place of the item's first column in the row, counted from 1
     */
    FetchNode plan(EntityMapping<?> mapping, EntitySource<?> source, List<LoadOption> options, int first) {
        return node(mapping, source, options, first, List.of());
    }

    private FetchNode node(
            EntityMapping<?> mapping,
            EntitySource<?> source,
            List<LoadOption> given,
            int first,
            List<EntityMapping<?>> above) {
        List<LoadOption> options = OptionPaths.from(source, given);
        options.forEach(option -> requireRelation(mapping, option));
        List<EntityMapping<?>> path = new ArrayList<>(above);
        path.add(mapping);
        return new Rows(mapping, source, options, first, path).node();
    }

    private FetchNode.Key key(int[] columns, List<BasicAttribute> parts) {
        return new FetchNode.Key(
                columns,
                parts.stream()
                        .<SqlType<?>>map(part -> dialect.adapt(part.type()))
                        .toList());
    }

    private SqlType<?>[] typesBySlot(EntityMapping<?> mapping) {
        SqlType<?>[] types = new SqlType<?>[mapping.attributes().size()];
        for (BasicAttribute attribute : mapping.basics()) {
            if (attribute.slot() != BasicAttribute.NO_SLOT) {
                types[attribute.slot()] = dialect.read(attribute.column());
            }
        }
        return types;
    }

    private ToOneStrategy strategy(ToOne relation, @Nullable LoadOption option, List<EntityMapping<?>> path) {
        boolean byKey = relation.owning() && relation.refersToId();
        boolean referable = relation.target().supportsReferences();
        if (!byKey) {
            // nothing in the row says which object a reference would stand for
            return path.contains(relation.target()) || !joins ? ToOneStrategy.BY_KEY : ToOneStrategy.JOIN;
        }
        if (option != null) {
            return switch (option.strategy()) {
                case JOINED -> ToOneStrategy.JOIN;
                case SELECTIN -> ToOneStrategy.BATCH;
                case LAZY -> referable ? ToOneStrategy.REFERENCE : ToOneStrategy.BATCH;
                case RAISE -> referable ? ToOneStrategy.REFUSAL : ToOneStrategy.BATCH;
            };
        }
        if (relation.fetch() == FetchType.EAGER && !path.contains(relation.target())) {
            return joins ? ToOneStrategy.JOIN : ToOneStrategy.BATCH;
        }
        return referable ? ToOneStrategy.REFERENCE : ToOneStrategy.BATCH;
    }

    private static List<ToManyFetch> toManys(EntityMapping<?> mapping, List<LoadOption> options) {
        List<ToManyFetch> fetches = new ArrayList<>();
        List<ToMany> relations = mapping.toManys();
        for (int i = 0; i < relations.size(); i++) {
            ToMany relation = relations.get(i);
            LoadOption option = option(options, relation);
            boolean eager = option == null
                    ? relation.fetch() == FetchType.EAGER
                    : option.strategy() == Strategy.SELECTIN || option.strategy() == Strategy.JOINED;
            boolean raises = option != null && option.strategy() == Strategy.RAISE;
            fetches.add(new ToManyFetch(relation, i, eager, raises, option == null ? List.of() : option.nested()));
        }
        return List.copyOf(fetches);
    }

    /** An option for a relation of a subclass is none for one of the same name in another. */
    private static @Nullable LoadOption option(List<LoadOption> options, Attribute relation) {
        for (LoadOption option : options) {
            Source parent = Objects.requireNonNull(option.path().parent());
            boolean sameClass = parent.narrows() == null
                    || relation.owner().javaType().isAssignableFrom(((EntitySource<?>) parent).entityType());
            if (sameClass && relation.path().equals(option.path().relation())) {
                return option;
            }
        }
        return null;
    }

    private static void requireRelation(EntityMapping<?> mapping, LoadOption option) {
        String relation = Objects.requireNonNull(option.path().relation());
        boolean known = Stream.concat(Stream.of(mapping), mapping.concrete().stream())
                .map(each -> each.findAttribute(relation))
                .anyMatch(attribute -> attribute instanceof ToOne || attribute instanceof ToMany);
        if (!known) {
            throw new IllegalArgumentException("The loader option for '" + option.path() + "' names no relation of "
                    + mapping.name() + ". Name one of them, or nest the option with then(...).");
        }
    }

    /** The rows of one source: each column is selected once, whatever number of attributes and classes share it. */
    private final class Rows {

        private final EntityMapping<?> mapping;
        private final EntitySource<?> source;
        private final List<LoadOption> options;
        private final int first;
        private final List<EntityMapping<?>> path;
        private final Map<ResolvedColumn, Integer> places = new HashMap<>();
        private final Map<ToOne, ToOneFetch> toOnes = new HashMap<>();

        Rows(
                EntityMapping<?> mapping,
                EntitySource<?> source,
                List<LoadOption> options,
                int first,
                List<EntityMapping<?>> path) {
            this.mapping = mapping;
            this.source = source;
            this.options = options;
            this.first = first;
            this.path = path;
        }

        FetchNode node() {
            List<BasicAttribute> parts = mapping.id().attributes();
            FetchNode.Key id =
                    key(parts.stream().mapToInt(part -> place(mapping, part)).toArray(), parts);
            if (!mapping.isPolymorphic()) {
                return node(mapping, id);
            }
            RowClass rowClass = rowClass(id);
            return new FetchNode(mapping, source, new int[0], new SqlType<?>[0], id, List.of(), List.of(), rowClass);
        }

        private FetchNode node(EntityMapping<?> entity, FetchNode.Key id) {
            int[] bySlot = new int[entity.attributes().size()];
            for (BasicAttribute attribute : entity.basics()) {
                if (attribute.slot() != BasicAttribute.NO_SLOT) {
                    bySlot[attribute.slot()] = place(entity, attribute);
                }
            }
            entity.toOnes().forEach(relation -> foreignKey(entity, relation));
            List<ToOneFetch> fetches = new ArrayList<>();
            for (ToOne relation : entity.toOnes()) {
                fetches.add(toOnes.computeIfAbsent(relation, key -> toOne(entity, key)));
            }
            return new FetchNode(
                    entity,
                    source,
                    bySlot,
                    typesBySlot(entity),
                    id,
                    List.copyOf(fetches),
                    toManys(entity, options),
                    null);
        }

        private RowClass rowClass(FetchNode.Key id) {
            Discriminator discriminator = mapping.discriminator();
            if (discriminator != null) {
                int column = place(source, discriminator.column());
                Map<EntityMapping<?>, FetchNode> byClass = new LinkedHashMap<>();
                mapping.concrete().forEach(each -> byClass.put(each, node(each, id)));
                return new RowClass.ByDiscriminator(
                        mapping, column, dialect.adapt(discriminator.type()), Map.copyOf(byClass));
            }
            if (mapping.isUnion()) {
                List<FetchNode> nodes = new ArrayList<>();
                int number = place(MappedNames.classNumber(source));
                mapping.concrete().forEach(each -> nodes.add(node(each, id)));
                return new RowClass.ByNumber(number, List.copyOf(nodes));
            }
            List<Candidate> candidates = new ArrayList<>();
            for (EntityMapping<?> each : mapping.concrete()) {
                TablePart own = each.parts().get(each.parts().size() - 1);
                Column key = own.key().get(0);
                int column = place(holder(own), key);
                candidates.add(0, new Candidate(column, dialect.adapt(key.type()), node(each, id)));
            }
            return new RowClass.ByTables(mapping, List.copyOf(candidates));
        }

        private ToOneFetch toOne(EntityMapping<?> entity, ToOne relation) {
            LoadOption option = option(options, relation);
            List<LoadOption> nested = option == null ? List.of() : option.nested();
            ToOneStrategy strategy = strategy(relation, option, path);
            FetchNode joined = null;
            if (strategy == ToOneStrategy.JOIN) {
                EntitySource<?> target = DynamicTable.relation(
                        ownerOf(relation), relation.path(), relation.target().javaType());
                joined = FetchPlanner.this.node(relation.target(), target, nested, first, path);
            }
            int[] columns = foreignKey(entity, relation);
            FetchNode.Key key = key(columns, columns.length == 0 ? List.of() : relation.targetAttributes());
            return new ToOneFetch(relation, strategy, key, joined, nested);
        }

        /** The source, seen as the subclass that has the relation. */
        private EntitySource<?> ownerOf(ToOne relation) {
            EntityMapping<?> owner = relation.owner();
            return mapping.isA(owner) ? source : DynamicTable.narrowed(source, owner.javaType());
        }

        private int[] foreignKey(EntityMapping<?> entity, ToOne relation) {
            Source holder = holder(entity.part(relation));
            return relation.columns().stream()
                    .mapToInt(column -> place(holder, column))
                    .toArray();
        }

        private int place(EntityMapping<?> entity, BasicAttribute attribute) {
            Source holder = mapping.isUnion() ? source : holder(entity.part(attribute));
            return place(holder, attribute.column());
        }

        private Source holder(TablePart part) {
            return mapping.isUnion() ? source : MappedNames.holder(source, mapping, part);
        }

        private int place(Source holder, Column column) {
            return place(new ResolvedColumn(holder, dialect.quote(column.identifier()), column.type()));
        }

        private int place(ResolvedColumn selected) {
            return places.computeIfAbsent(selected, key -> {
                selection.add(key);
                return first + selection.size() - 1;
            });
        }
    }
}
