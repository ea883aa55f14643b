package dev.orm.loading;

import dev.orm.criteria.CriteriaShape;
import dev.orm.dialect.Dialect;
import dev.orm.loading.FetchNode.EntityFetch;
import dev.orm.loading.FetchNode.Taking;
import dev.orm.loading.FetchNode.ToManyFetch;
import dev.orm.loading.FetchNode.ToManyStrategy;
import dev.orm.loading.FetchNode.ToOneFetch;
import dev.orm.loading.FetchNode.ToOneStrategy;
import dev.orm.loading.RowClass.ByTables.Candidate;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.Discriminator;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ExpressionAttribute;
import dev.orm.mapping.TablePart;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.metamodel.DynamicTable;
import dev.orm.schema.Column;
import dev.orm.sql.EntitySource;
import dev.orm.sql.LoadOption;
import dev.orm.sql.LoadOption.Strategy;
import dev.orm.sql.RowLock;
import dev.orm.sql.Source;
import dev.orm.sql.render.ResolvedColumn;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import jakarta.persistence.FetchType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which columns an entity in a select list stands for, and how its relations are dealt with: as the query's options say, else as the mapping
 * does. To-ones that are loaded eagerly stand in the same row; eager collections come by a query of their own.
 */
final class FetchPlanner {

    private final Dialect dialect;
    private final CriteriaShape criteria;
    private final boolean joins;
    private final @Nullable RowLock lock;
    private final List<ResolvedColumn> selection = new ArrayList<>();

    /** @param lock of the rows that are read; null for none */
    FetchPlanner(Dialect dialect, CriteriaShape criteria, @Nullable RowLock lock) {
        this(dialect, criteria, true, lock);
    }

    private FetchPlanner(Dialect dialect, CriteriaShape criteria, boolean joins, @Nullable RowLock lock) {
        this.dialect = dialect;
        this.criteria = criteria;
        this.joins = joins;
        this.lock = lock;
    }

    /** A planner for rows that a change returns: nothing can be joined to them, so to-ones are loaded behind them. */
    static FetchPlanner withoutJoins(Dialect dialect, CriteriaShape criteria) {
        return new FetchPlanner(dialect, criteria, false, null);
    }

    /** One of the same ways for another item. */
    FetchPlanner another() {
        return new FetchPlanner(dialect, criteria, joins, lock);
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
        OptionPaths.SourceOptions options = OptionPaths.from(source, given);
        OptionCheck.check(mapping, options);
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
                types[attribute.slot()] = SqlTypes.describedRead(
                        dialect.adapt(attribute.column().type()),
                        attribute.column().subject());
            }
        }
        mapping.expressions().forEach(attribute -> types[attribute.slot()] = dialect.adapt(attribute.type()));
        return types;
    }

    private ToOneStrategy strategy(ToOne relation, @Nullable LoadOption option, List<EntityMapping<?>> path) {
        if (relation.condition() != null) {
            return byCondition(relation, option, path);
        }
        boolean byKey = relation.owning() && relation.refersToId();
        boolean referable = relation.target().supportsReferences() && !criteria.mayHideFromOwners(relation.target());
        if (!byKey) {
            // nothing in the row says which object a reference would stand for
            return path.contains(relation.target()) || !joins ? ToOneStrategy.BY_KEY : ToOneStrategy.JOIN;
        }
        Strategy wanted = option == null ? Strategy.MAPPED : option.strategy();
        return switch (wanted) {
            case JOINED, CONTAINED -> ToOneStrategy.JOIN;
            case SELECTIN -> ToOneStrategy.BATCH;
            case LAZY -> referable ? ToOneStrategy.REFERENCE : ToOneStrategy.BATCH;
            case RAISE -> referable ? ToOneStrategy.REFUSAL : ToOneStrategy.BATCH;
            default -> mapped(relation, referable, path);
        };
    }

    private ToOneStrategy byCondition(ToOne relation, @Nullable LoadOption option, List<EntityMapping<?>> path) {
        Strategy wanted = option == null ? Strategy.MAPPED : option.strategy();
        boolean joined = switch (wanted) {
            case JOINED, CONTAINED -> true;
            case MAPPED -> relation.fetch() == FetchType.EAGER && !path.contains(relation.target());
            default -> false;
        };
        return joined && joins ? ToOneStrategy.JOIN : ToOneStrategy.BY_KEY;
    }

    private ToOneStrategy mapped(ToOne relation, boolean referable, List<EntityMapping<?>> path) {
        if (relation.fetch() == FetchType.EAGER && !path.contains(relation.target())) {
            return joins ? ToOneStrategy.JOIN : ToOneStrategy.BATCH;
        }
        return referable ? ToOneStrategy.REFERENCE : ToOneStrategy.BATCH;
    }

    private static ToManyStrategy strategy(CollectionAttribute relation, @Nullable LoadOption option) {
        Strategy wanted = option == null ? Strategy.MAPPED : option.strategy();
        return switch (wanted) {
            case SELECTIN, JOINED -> ToManyStrategy.SELECTIN;
            case CONTAINED -> ToManyStrategy.CONTAINED;
            case RAISE -> ToManyStrategy.REFUSAL;
            case LAZY -> ToManyStrategy.LAZY;
            default -> relation.fetch() == FetchType.EAGER ? ToManyStrategy.SELECTIN : ToManyStrategy.LAZY;
        };
    }

    /** Under the alias that the query has joined it, if the option says so. */
    private static EntitySource<?> aliased(DynamicTable<?> target, @Nullable LoadOption option) {
        String alias = option == null || option.strategy() != Strategy.CONTAINED
                ? null
                : option.path().alias();
        return alias == null ? target : target.as(alias);
    }

    /** The rows of one source: each column is selected once, whatever number of attributes and classes share it. */
    private final class Rows {

        private final EntityMapping<?> mapping;
        private final EntitySource<?> source;
        private final OptionPaths.SourceOptions options;
        private final int first;
        private final List<EntityMapping<?>> path;
        private final Map<ResolvedColumn, Integer> places = new HashMap<>();
        private final Map<ToOne, ToOneFetch> toOnes = new HashMap<>();
        private final Map<ToMany, FetchNode> contained = new HashMap<>();

        Rows(
                EntityMapping<?> mapping,
                EntitySource<?> source,
                OptionPaths.SourceOptions options,
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
            if (!mapping.isPolymorphic()
                    || !joins && mapping.isSpread()) { // which changes return that make rows of one class
                return node(mapping, id);
            }
            RowClass rowClass = rowClass(id);
            return new FetchNode(
                    mapping,
                    source,
                    new int[0],
                    new SqlType<?>[0],
                    id,
                    List.of(),
                    List.of(),
                    rowClass,
                    EntityFetch.PLAIN);
        }

        private FetchNode node(EntityMapping<?> entity, FetchNode.Key id) {
            Deferral deferral = Deferral.of(entity, options.entities());
            int[] bySlot = new int[entity.attributes().size()];
            for (BasicAttribute attribute : entity.basics()) {
                if (attribute.slot() != BasicAttribute.NO_SLOT
                        && !deferral.slots().get(attribute.slot())
                        && !entity.id().isHeldBy(attribute)) {
                    bySlot[attribute.slot()] = place(entity, attribute);
                }
            }
            for (ExpressionAttribute attribute : entity.expressions()) {
                if (!deferral.slots().get(attribute.slot())) {
                    bySlot[attribute.slot()] = place(MappedNames.yielded(ownerOf(attribute), attribute));
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
                    toManys(entity),
                    null,
                    new EntityFetch(deferral, taking()));
        }

        private Taking taking() {
            if (options.entities().stream().anyMatch(option -> option.strategy() == Strategy.POPULATE)) {
                return Taking.ALL;
            }
            return isLocked() ? Taking.UNCHANGED : Taking.MISSING;
        }

        private boolean isLocked() {
            return lock != null
                    && (lock.of().isEmpty()
                            ? source.parent() == null
                            : lock.of().contains(source));
        }

        private List<ToManyFetch> toManys(EntityMapping<?> entity) {
            List<ToManyFetch> fetches = new ArrayList<>();
            List<CollectionAttribute> relations = entity.collections();
            for (int i = 0; i < relations.size(); i++) {
                CollectionAttribute relation = relations.get(i);
                LoadOption option = options.of(relation);
                ToManyStrategy strategy = strategy(relation, option);
                FetchNode joined = null;
                if (option != null && strategy == ToManyStrategy.CONTAINED && relation instanceof ToMany entities) {
                    joined = contained.computeIfAbsent(entities, key -> elements(key, option));
                }
                fetches.add(new ToManyFetch(relation, i, strategy, joined, FetchNode.Wanted.of(option)));
            }
            return List.copyOf(fetches);
        }

        private FetchNode elements(ToMany relation, LoadOption option) {
            DynamicTable<?> target = DynamicTable.relation(
                    ownerOf(relation), relation.path(), relation.target().javaType());
            return FetchPlanner.this.node(relation.target(), aliased(target, option), option.nested(), first, path);
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
                TablePart own = each.ownPart();
                Column key = own.key().get(0);
                int column = place(holder(own), key);
                candidates.add(0, new Candidate(column, dialect.adapt(key.type()), node(each, id)));
            }
            return new RowClass.ByTables(mapping, List.copyOf(candidates));
        }

        private ToOneFetch toOne(EntityMapping<?> entity, ToOne relation) {
            LoadOption option = options.of(relation);
            List<LoadOption> nested = option == null ? List.of() : option.nested();
            ToOneStrategy strategy = strategy(relation, option, path);
            FetchNode joined = null;
            if (strategy == ToOneStrategy.JOIN) {
                DynamicTable<?> target = DynamicTable.relation(
                        ownerOf(relation), relation.path(), relation.target().javaType());
                joined = FetchPlanner.this.node(relation.target(), aliased(target, option), nested, first, path);
            }
            int[] columns = foreignKey(entity, relation);
            FetchNode.Key key = key(columns, columns.length == 0 ? List.of() : relation.targetAttributes());
            int depth = option == null ? 1 : Math.max(1, option.extent().depth());
            return new ToOneFetch(relation, strategy, key, joined, depth, nested);
        }

        /** The source, seen as the subclass that has the attribute. */
        private EntitySource<?> ownerOf(Attribute attribute) {
            EntityMapping<?> owner = attribute.owner();
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
            return mapping.isUnion() ? source : SourceMappings.holder(source, mapping, part);
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
