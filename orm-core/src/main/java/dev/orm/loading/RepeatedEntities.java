package dev.orm.loading;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.ToOne;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Expression;
import dev.orm.sql.Func;
import dev.orm.sql.GroupingElement;
import dev.orm.sql.Join;
import dev.orm.sql.LoadOption;
import dev.orm.sql.Ordering;
import dev.orm.sql.Select;
import dev.orm.sql.Source;
import dev.orm.sql.Sql;
import dev.orm.sql.SqlVisitor;
import dev.orm.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Queries for one entity whose joins repeat its rows. Each entity is a result once, where its first row is, and a limit counts entities: which ones they
 * are is asked first then, and their rows after it.
 */
public final class RepeatedEntities {

    private final MappingRegistry mappings;

    public RepeatedEntities(MappingRegistry mappings) {
        this.mappings = mappings;
    }

    /** Whether a select is for one entity alone, whose rows it may repeat. */
    public boolean areIn(Select<?> select) {
        return select.isPlain()
                && select.items().size() == 1
                && select.items().get(0) instanceof EntitySource<?>
                && select.groups().isEmpty()
                && !select.isDistinct()
                && (select.sources().size() > 1 || select.joins().stream().anyMatch(this::repeats));
    }

    private boolean repeats(Join join) {
        return !(join.source().parent() instanceof EntitySource<?> parent
                && mappings.entity(parent.entityType())
                                .findAttribute(
                                        Objects.requireNonNull(join.source().relation()))
                        instanceof ToOne);
    }

    static boolean isLimited(Select<?> select) {
        return select.limit() != null || select.offset() != null;
    }

    /** The identifiers of the entities that a limited select is for, in its order. */
    Select<@Nullable Object[]> ids(Select<?> select) {
        List<Expression<?>> ids = idsOf(entity(select));
        List<Expression<?>> grouped = new ArrayList<>(ids);
        List<Ordering> orderings = new ArrayList<>();
        for (Ordering ordering : select.orderings()) {
            Expression<?> expression = ordering.expression();
            if (dependsOnRepeated(select, expression)) {
                expression = Func.func(ordering.descending() ? "max" : "min", expression.type(), expression);
            } else if (!grouped.contains(expression)) {
                grouped.add(expression);
            }
            orderings.add(new Ordering(expression, ordering.descending(), ordering.nulls()));
        }
        int parts = ids.size();
        Select<@Nullable Object[]> keys = select.withItems(grouped, row -> Arrays.copyOf(row, parts));
        return keys.unordered()
                .unlocked()
                .groupBy(grouped.toArray(new GroupingElement[0]))
                .orderBy(orderings.toArray(new Ordering[0]));
    }

    /** The entities of these identifiers, in the order of the identifiers. */
    <R> List<R> of(Select<R> select, List<@Nullable Object[]> ids, SelectRunner selects) {
        EntitySource<?> entity = entity(select);
        EntityMapping<?> mapping = mappings.entity(entity.entityType());
        Select<@Nullable Object[]> rows = Sql.select(List.of(entity), row -> row);
        Select<@Nullable Object[]> all = rows.where(Sql.row(idsOf(entity)).in(ids))
                .options(select.options().toArray(new LoadOption[0]));
        Map<List<@Nullable Object>, R> byId = new HashMap<>();
        for (@Nullable Object[] row : selects.list(select.lock() == null ? all : all.lock(select.lock()))) {
            Object found = Objects.requireNonNull(row[0]);
            byId.put(
                    Arrays.asList(mapping.id()
                            .columns(Objects.requireNonNull(mapping.id().get(found)))),
                    select.row(row));
        }
        return ids.stream()
                .map(id -> byId.get(Arrays.asList(id)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static EntitySource<?> entity(Select<?> select) {
        return (EntitySource<?>) select.items().get(0);
    }

    /** The identifier's parts as expressions. */
    List<Expression<?>> idsOf(EntitySource<?> entity) {
        List<Expression<?>> ids = new ArrayList<>();
        mappings.entity(entity.entityType())
                .id()
                .attributes()
                .forEach(attribute -> ids.add(Sql.column(entity, attribute.path(), attribute.type())));
        return ids;
    }

    /** Whether an expression may have several values for one entity. */
    private static boolean dependsOnRepeated(Select<?> select, Expression<?> expression) {
        Source entity = entity(select);
        boolean[] depends = new boolean[1];
        expression.writeTo(new SqlVisitor() {
            @Override
            public SqlWriter column(Source source, String attribute) {
                depends[0] |= !isOf(select, entity, source);
                return this;
            }
        });
        return depends[0];
    }

    /** Paths that nobody joins go along to-ones, so what they lead to is the entity's own. */
    private static boolean isOf(Select<?> select, Source entity, Source source) {
        for (Source step = source; step != null; step = step.parent()) {
            Source at = step;
            if (select.joins().stream().anyMatch(join -> join.source().equals(at))) {
                return false;
            }
            if (step.equals(entity)) {
                return true;
            }
        }
        return false;
    }
}
