package dev.orm.loading;

import dev.orm.dialect.Dialect;
import dev.orm.loading.FetchNode.ToManyFetch;
import dev.orm.loading.FetchNode.ToOneFetch;
import dev.orm.loading.FetchNode.ToOneStrategy;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Columns columns = new Columns(source, first);
        FetchNode.Key id = key(
                columns.of(mapping.id().attributes().stream()
                        .map(BasicAttribute::column)
                        .toList()),
                mapping.id().attributes());
        int[] bySlot = new int[mapping.attributes().size()];
        for (BasicAttribute attribute : mapping.basics()) {
            if (attribute.slot() != BasicAttribute.NO_SLOT) {
                bySlot[attribute.slot()] = columns.of(attribute.column());
            }
        }
        Map<ToOne, int[]> foreignKeys = new HashMap<>();
        mapping.toOnes().forEach(relation -> foreignKeys.put(relation, columns.of(relation.columns())));
        List<EntityMapping<?>> path = new ArrayList<>(above);
        path.add(mapping);
        List<ToOneFetch> toOnes = new ArrayList<>();
        for (ToOne relation : mapping.toOnes()) {
            toOnes.add(
                    toOne(relation, source, options, first, path, Objects.requireNonNull(foreignKeys.get(relation))));
        }
        return new FetchNode(
                mapping, source, bySlot, typesBySlot(mapping), id, List.copyOf(toOnes), toManys(mapping, options));
    }

    private ToOneFetch toOne(
            ToOne relation,
            EntitySource<?> source,
            List<LoadOption> options,
            int first,
            List<EntityMapping<?>> path,
            int[] keyColumns) {
        LoadOption option = option(options, relation.path());
        List<LoadOption> nested = option == null ? List.of() : option.nested();
        ToOneStrategy strategy = strategy(relation, option, path);
        FetchNode joined = null;
        if (strategy == ToOneStrategy.JOIN) {
            EntitySource<?> target = DynamicTable.relation(
                    source, relation.path(), relation.target().javaType());
            joined = node(relation.target(), target, nested, first, path);
        }
        FetchNode.Key key = key(keyColumns, keyColumns.length == 0 ? List.of() : relation.targetAttributes());
        return new ToOneFetch(relation, strategy, key, joined, nested);
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
        boolean referable = relation.target().access().supportsReferences();
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
            LoadOption option = option(options, relation.path());
            boolean eager = option == null
                    ? relation.fetch() == FetchType.EAGER
                    : option.strategy() == Strategy.SELECTIN || option.strategy() == Strategy.JOINED;
            boolean raises = option != null && option.strategy() == Strategy.RAISE;
            fetches.add(new ToManyFetch(relation, i, eager, raises, option == null ? List.of() : option.nested()));
        }
        return List.copyOf(fetches);
    }

    private static @Nullable LoadOption option(List<LoadOption> options, String relation) {
        for (LoadOption option : options) {
            if (relation.equals(option.path().relation())) {
                return option;
            }
        }
        return null;
    }

    private static void requireRelation(EntityMapping<?> mapping, LoadOption option) {
        Attribute attribute =
                mapping.findAttribute(Objects.requireNonNull(option.path().relation()));
        if (!(attribute instanceof ToOne || attribute instanceof ToMany)) {
            throw new IllegalArgumentException("The loader option for '" + option.path() + "' names no relation of "
                    + mapping.name() + ". Name one of them, or nest the option with then(...).");
        }
    }

    /** The columns of one source: each is selected once, whatever number of attributes share it. */
    private final class Columns {

        private final Source source;
        private final int first;
        private final Map<String, Integer> places = new HashMap<>();

        Columns(Source source, int first) {
            this.source = source;
            this.first = first;
        }

        int[] of(List<Column> columns) {
            return columns.stream().mapToInt(this::of).toArray();
        }

        int of(Column column) {
            return places.computeIfAbsent(column.name(), name -> {
                selection.add(new ResolvedColumn(source, dialect.quote(column.identifier()), column.type()));
                return first + selection.size() - 1;
            });
        }
    }
}
