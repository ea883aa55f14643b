package dev.orm.loading;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Expression;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Select;
import dev.orm.sql.Selectable;
import dev.orm.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The records of one statement: what it selects, how a row becomes a record, and the collections that further statements fill. */
final class RecordLevel {

    private final RecordShape shape;
    private final List<Function<EntitySource<?>, Expression<?>>> columns;

    private RecordLevel(RecordShape shape, List<Function<EntitySource<?>, Expression<?>>> columns) {
        this.shape = shape;
        this.columns = columns;
    }

    /**
     * The level of a record.
     *
     * @param around the records that it is a part of
     * @throws IllegalArgumentException when a component fits no attribute
     */
    static RecordLevel of(EntityMapping<?> mapping, Class<?> type, List<Class<?>> around) {
        List<Function<EntitySource<?>, Expression<?>>> columns = new ArrayList<>();
        RecordShape shape = new RecordShape.Reader(columns, around).read(mapping, type);
        return new RecordLevel(shape, List.copyOf(columns));
    }

    /** The columns of a source that the records are made of. */
    List<Selectable<?>> items(EntitySource<?> source) {
        List<Selectable<?>> items = new ArrayList<>(columns.size());
        columns.forEach(column -> items.add(column.apply(source)));
        return items;
    }

    /**
     * The records of rows, in their order.
     *
     * @param first where the level's columns begin in a row
     */
    List<Object> build(List<@Nullable Object[]> rows, int first, SelectRunner selects) {
        Map<RecordShape.Many, Map<List<@Nullable Object>, List<Object>>> collections = new HashMap<>();
        for (RecordShape.Many many : shape.collections()) {
            collections.put(many, elements(many, rows, first, selects));
        }
        List<Object> records = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            @Nullable Object[] own = first == 0 ? row : Arrays.copyOfRange(row, first, row.length);
            records.add(shape.create(own, collections));
        }
        return records;
    }

    /** The elements of one collection of all rows, by the key of their owner. */
    private static Map<List<@Nullable Object>, List<Object>> elements(
            RecordShape.Many many, List<@Nullable Object[]> rows, int first, SelectRunner selects) {
        Set<List<@Nullable Object>> keys = new LinkedHashSet<>();
        for (@Nullable Object[] row : rows) {
            List<@Nullable Object> key = many.key(row, first);
            if (!key.contains(null)) {
                keys.add(key);
            }
        }
        Map<List<@Nullable Object>, List<Object>> byOwner = new HashMap<>();
        if (keys.isEmpty()) {
            return byOwner;
        }
        ToMany relation = many.relation();
        DynamicTable<?> source = relation.target().source();
        List<OrderedExpression<Object>> owner = new OwnerKey(source, relation).expressions();
        List<Selectable<?>> items = new ArrayList<>(owner);
        items.addAll(many.elements().items(source));
        List<@Nullable Object[]> found = selects.list(select(
                        items,
                        owner,
                        keys.stream().<@Nullable Object[]>map(List::toArray).toList())
                .orderBy(CollectionLoading.orderings(relation, source)));
        List<Object> records = many.elements().build(found, owner.size(), selects);
        for (int i = 0; i < found.size(); i++) {
            byOwner.computeIfAbsent(Arrays.asList(found.get(i)).subList(0, owner.size()), key -> new ArrayList<>())
                    .add(records.get(i));
        }
        return byOwner;
    }

    static Select<@Nullable Object[]> select(
            List<Selectable<?>> items, List<? extends Expression<?>> key, List<@Nullable Object[]> keys) {
        Select<@Nullable Object[]> select = Sql.select(items, row -> row);
        return select.where(
                keys.size() == 1 ? Sql.row(key).eq(keys.get(0)) : Sql.row(key).in(keys));
    }
}
