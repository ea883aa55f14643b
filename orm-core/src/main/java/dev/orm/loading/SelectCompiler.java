package dev.orm.loading;

import dev.orm.criteria.Criteria;
import dev.orm.criteria.CriteriaShape;
import dev.orm.dialect.Dialect;
import dev.orm.dialect.Write;
import dev.orm.engine.Operation;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.sql.Batch;
import dev.orm.sql.Change;
import dev.orm.sql.EntitySource;
import dev.orm.sql.LoadOption;
import dev.orm.sql.Returning;
import dev.orm.sql.Select;
import dev.orm.sql.Selectable;
import dev.orm.sql.Source;
import dev.orm.sql.TextChange;
import dev.orm.sql.render.BoundSql;
import dev.orm.sql.render.Recording;
import dev.orm.sql.render.RenderedSql;
import dev.orm.sql.render.ResolvedColumn;
import dev.orm.sql.render.SqlText;
import dev.orm.sql.render.StatementCache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the text and the reading plan of statements, once for each shape.
 *
 * <p>Thread-safe: all sessions of a factory share it.
 */
public final class SelectCompiler {

    private final MappingRegistry mappings;
    private final LoadingSettings settings;
    private final StatementCache statements;
    private final RepeatedEntities repeated;
    private final Criteria mapped;
    private final ObjectKeys keys;
    private final Map<Object, CompiledSelect> byId = new ConcurrentHashMap<>();

    /**
     * @param statements where texts are kept, which may serve other users too
     */
    public SelectCompiler(MappingRegistry mappings, LoadingSettings settings, StatementCache statements) {
        this.mappings = mappings;
        this.settings = settings;
        this.statements = statements;
        this.repeated = new RepeatedEntities(mappings);
        this.mapped = Criteria.of(mappings);
        this.keys = new ObjectKeys(mappings);
    }

    public MappingRegistry mappings() {
        return mappings;
    }

    /** What it knows of queries whose joins repeat entities. */
    public RepeatedEntities repeated() {
        return repeated;
    }

    LoadingSettings settings() {
        return settings;
    }

    /** The text of a select with its values. */
    public BoundSql sql(Dialect dialect, Select<?> select) {
        return bind(dialect, mapped, select).sql();
    }

    /** A select with its values: the statement's own, on the text of its shape. */
    Bound bind(Dialect dialect, Criteria criteria, Select<?> select) {
        Recording recording = Recording.of(select, dialect, keys);
        List<LoadOption> options = select.options();
        boolean conditional = LoadOption.haveCondition(options);
        List<LoadOption> ways = conditional
                ? options.stream().map(LoadOption::withoutConditions).toList()
                : options;
        CompiledSelect compiled = statements.get(
                recording.key(),
                TextUse.of(this, ways, dialect, criteria.shape()),
                () -> compile(dialect, criteria.shape(), select, ways, recording));
        BoundSql sql = compiled.rendered().bind(recording.values(), criteria::value);
        return new Bound(
                conditional
                        ? planned(new FetchPlanner(dialect, criteria.shape(), select.lock()), select, compiled)
                        : compiled,
                sql);
    }

    /** The text does not depend on the conditions of options, but what is loaded behind the rows does. */
    private CompiledSelect planned(FetchPlanner planner, Select<?> select, CompiledSelect compiled) {
        Plans plans = plan(select.items(), options(select.items(), select.options()), planner);
        return new CompiledSelect(compiled.rendered(), plans.nodes(), compiled.operation());
    }

    /**
     * The entity of one identity, on a text that is found without building a statement.
     *
     * @param select makes the statement, when the entity is sought for the first time
     */
    Bound bindById(
            Dialect dialect, Criteria criteria, EntityMapping<?> mapping, Object id, Supplier<Select<?>> select) {
        if (!dialect.schemas().isEmpty()) {
            return bind(dialect, criteria, select.get());
        }
        CompiledSelect compiled = byId.computeIfAbsent(
                criteria.isEmpty() ? mapping : new ById(mapping, criteria.shape()),
                key -> bind(dialect, criteria, select.get()).compiled());
        return new Bound(compiled, compiled.rendered().bind(mapping.id().columns(id), criteria::value));
    }

    /** What the text of a statement by the identifier depends on. */
    private record ById(EntityMapping<?> mapping, CriteriaShape criteria) {}

    /** A compiled select with the values of one statement. */
    record Bound(CompiledSelect compiled, BoundSql sql) {}

    /** An insert, update or delete with its values. */
    public BoundSql bind(Dialect dialect, Criteria criteria, Change change) {
        OneTable.require(mappings, change);
        Recording recording = Recording.of(change, dialect, keys);
        return text(dialect, criteria.shape(), recording).bind(recording.values(), criteria::value);
    }

    /** A change that is given as text, with its values. */
    BoundSql bind(Dialect dialect, Criteria criteria, TextChange change) {
        Recording recording = Recording.of(change, dialect, keys);
        return text(dialect, criteria.shape(), recording).bind(recording.values(), criteria::value);
    }

    private RenderedSql text(Dialect dialect, CriteriaShape criteria, Recording recording) {
        return statements.get(
                recording.key(),
                TextUse.of(this, List.of(), dialect, criteria),
                () -> render(dialect, criteria, recording));
    }

    private RenderedSql render(Dialect dialect, CriteriaShape criteria, Recording recording) {
        mappings.requireNames(dialect);
        return SqlText.render(recording, new MappedNames(mappings, dialect, Map.of(), criteria), dialect);
    }

    /** The text of a batch with the values of each of its statements. */
    public Write bind(Dialect dialect, Criteria criteria, Batch batch) {
        OneTable.require(mappings, batch.change());
        Recording recording = Recording.ofText(batch.change(), dialect, keys);
        return Write.ofBatch(batch, text(dialect, criteria.shape(), recording), recording.values(), criteria::value);
    }

    /** A change that returns rows, with its values. */
    Bound bind(Dialect dialect, Criteria criteria, Returning<?> returning) {
        OneTable.require(mappings, returning.change());
        Recording recording = Recording.of(returning, dialect, keys);
        CompiledSelect compiled = statements.get(
                recording.key(),
                TextUse.of(this, List.of(), dialect, criteria.shape()),
                () -> compile(
                        dialect,
                        criteria.shape(),
                        recording,
                        List.of(),
                        () -> plan(returning.items(), Map.of(), FetchPlanner.withoutJoins(dialect, criteria.shape()))));
        return new Bound(compiled, compiled.rendered().bind(recording.values(), criteria::value));
    }

    private CompiledSelect compile(
            Dialect dialect, CriteriaShape criteria, Select<?> select, List<LoadOption> options, Recording recording) {
        List<Selectable<?>> items = select.items();
        return compile(
                dialect,
                criteria,
                recording,
                select.roots(),
                () -> plan(items, options(items, options), new FetchPlanner(dialect, criteria, select.lock())));
    }

    /** The first entity that is read stands for a select. */
    private Operation operation(List<@Nullable FetchNode> nodes, List<? extends Source> sources) {
        return Operation.of(
                Operation.Kind.SELECT,
                nodes.stream()
                        .filter(Objects::nonNull)
                        .map(node -> node.mapping().name())
                        .findFirst()
                        .or(() -> sources.stream()
                                .filter(EntitySource.class::isInstance)
                                .map(source -> mappings.entity(((EntitySource<?>) source).entityType())
                                        .name())
                                .findFirst())
                        .orElse(null));
    }

    private CompiledSelect compile(
            Dialect dialect,
            CriteriaShape criteria,
            Recording recording,
            List<? extends Source> sources,
            Supplier<Plans> planning) {
        mappings.requireNames(dialect);
        Plans plans = planning.get();
        RenderedSql rendered =
                SqlText.render(recording, new MappedNames(mappings, dialect, plans.selections(), criteria), dialect);
        return new CompiledSelect(rendered, plans.nodes(), operation(plans.nodes(), sources));
    }

    /** How the items of a select list are read, and the columns that its entities stand for. */
    private record Plans(List<@Nullable FetchNode> nodes, Map<Source, List<ResolvedColumn>> selections) {}

    private Plans plan(List<Selectable<?>> items, Map<Source, List<LoadOption>> options, FetchPlanner ways) {
        Map<Source, List<ResolvedColumn>> selections = new HashMap<>();
        List<@Nullable FetchNode> nodes = new ArrayList<>();
        int column = 1;
        for (Selectable<?> item : items) {
            if (item instanceof EntitySource<?> entity) {
                requireWhole(entity);
                FetchPlanner planner = ways.another();
                EntityMapping<?> mapping = mappings.entity(entity.entityType());
                nodes.add(planner.plan(mapping, entity, options.getOrDefault(entity, List.of()), column));
                selections.put(entity, planner.selection());
                column += planner.selection().size();
            } else {
                nodes.add(null);
                column++;
            }
        }
        return new Plans(nodes, selections);
    }

    private static void requireWhole(EntitySource<?> item) {
        if (item.narrows() != null && item.parent() == null) {
            throw new IllegalArgumentException("select(" + item + ") sees rows of other classes as that one: select "
                    + item.entityType().getSimpleName() + " itself.");
        }
    }

    /** With several entities in a select list, an option belongs to the one its path begins at. */
    private static Map<Source, List<LoadOption>> options(List<Selectable<?>> items, List<LoadOption> given) {
        List<EntitySource<?>> entities = new ArrayList<>();
        for (Selectable<?> item : items) {
            if (item instanceof EntitySource<?> entity) {
                entities.add(entity);
            }
        }
        Map<Source, List<LoadOption>> options = new HashMap<>();
        for (LoadOption option : entities.isEmpty() ? List.<LoadOption>of() : given) {
            Source owner = OptionPaths.owner(option, entities);
            if (owner == null) {
                throw new IllegalArgumentException("The loader option for '" + option.path()
                        + "' begins at none of the entities that are selected: " + entities
                        + ". Name a relation of one of them.");
            }
            options.computeIfAbsent(owner, key -> new ArrayList<>()).add(option);
        }
        return options;
    }
}
