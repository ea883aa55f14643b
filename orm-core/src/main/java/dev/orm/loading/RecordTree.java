package dev.orm.loading;

import dev.orm.mapping.EntityMapping;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Expression;
import dev.orm.sql.Select;
import dev.orm.sql.Selectable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records made of attributes of an entity by their names: a component is named for an attribute, for a to-one relation or an embedded object, which is a
 * record then, or for a to-many relation, which is a collection of records. Only the columns that are needed are read, by one statement for each level of
 * collections.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the record
 */
public final class RecordTree<T> {

    private final EntityMapping<?> mapping;
    private final Class<T> type;
    private final RecordLevel root;

    private RecordTree(EntityMapping<?> mapping, Class<T> type) {
        this.mapping = mapping;
        this.type = type;
        this.root = RecordLevel.of(mapping, type, List.of());
    }

    /**
     * The way to make records of an entity.
     *
     * @throws IllegalArgumentException when a component fits no attribute, naming it
     */
    public static <T> RecordTree<T> of(EntityMapping<?> mapping, Class<T> type) {
        return new RecordTree<>(mapping, type);
    }

    /** The records of the entities of a select, in its order. */
    List<T> list(SelectRunner selects, RepeatedEntities repeated, Select<?> select) {
        EntitySource<?> entity = entity(select);
        List<Selectable<?>> items = root.items(entity);
        List<@Nullable Object[]> rows = repeated.areIn(select)
                ? once(selects, repeated, select, items)
                : selects.list(select.<@Nullable Object[]>withItems(items, row -> row));
        return root.build(rows, 0, selects).stream().map(type::cast).toList();
    }

    private EntitySource<?> entity(Select<?> select) {
        if (select.items().size() == 1
                && select.items().get(0) instanceof EntitySource<?> entity
                && entity.entityType() == mapping.javaType()) {
            return entity;
        }
        throw new IllegalArgumentException(type.getSimpleName() + " is made of " + mapping.name()
                + " entities, but the select yields " + select.items());
    }

    /** Joins repeat rows, so which entities there are is asked first. */
    private static List<@Nullable Object[]> once(
            SelectRunner selects, RepeatedEntities repeated, Select<?> select, List<Selectable<?>> items) {
        List<@Nullable Object[]> ids = selects.list(repeated.ids(select));
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Expression<?>> key =
                repeated.idsOf((EntitySource<?>) select.items().get(0));
        List<Selectable<?>> all = new ArrayList<>(items);
        all.addAll(key);
        Map<List<@Nullable Object>, @Nullable Object[]> byId = new HashMap<>();
        for (@Nullable Object[] row : selects.list(RecordLevel.select(all, key, ids))) {
            byId.put(Arrays.asList(row).subList(items.size(), row.length), row);
        }
        return ids.stream()
                .map(id -> byId.get(Arrays.asList(id)))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public String toString() {
        return type.getSimpleName() + " of " + mapping.name();
    }
}
