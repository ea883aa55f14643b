package dev.orm.loading;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.CollectionKind;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.ElementRow;
import dev.orm.mapping.ElementShape;
import dev.orm.mapping.OrderBy;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Ordering;
import dev.orm.sql.Select;
import dev.orm.sql.Selectable;
import dev.orm.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;

/** Reads the rows of one collection of values for many owners in one query. */
final class ElementLoading {

    private final LoadingSession session;
    private final ElementCollection collection;
    private final CollectionRows source;
    private final LeafValues values;

    ElementLoading(LoadingSession session, ElementCollection collection) {
        this.session = session;
        this.collection = collection;
        this.source = new CollectionRows(collection);
        List<Attribute> leaves = new ArrayList<>();
        ElementShape index = collection.index();
        if (index != null) {
            leaves.addAll(index.leaves());
        }
        leaves.addAll(collection.element().leaves());
        this.values = new LeafValues(leaves, collection.ownerColumns().size());
    }

    /** The rows of these owners, given by their keys, in the order of the collection. */
    Map<List<@Nullable Object>, List<ElementRow>> rowsByOwner(List<@Nullable Object[]> keys) {
        List<@Nullable Object[]> found = session.selects().list(select(keys));
        References references = new References(session);
        found.forEach(row -> values.expect(row, references));
        references.load();
        Map<List<@Nullable Object>, List<ElementRow>> byOwner = new HashMap<>();
        int width = collection.ownerColumns().size();
        for (@Nullable Object[] row : found) {
            List<@Nullable Object> owner = Arrays.asList(row).subList(0, width);
            byOwner.computeIfAbsent(owner, key -> new ArrayList<>()).add(row(row, references));
        }
        return byOwner;
    }

    private Select<@Nullable Object[]> select(List<@Nullable Object[]> keys) {
        List<OrderedExpression<Object>> ownerKey = source.ownerKey();
        List<Selectable<?>> items = new ArrayList<>(ownerKey);
        items.addAll(source.contents());
        Select<@Nullable Object[]> select = Sql.select(items, row -> row);
        return select.from(source)
                .where(
                        keys.size() == 1
                                ? Sql.row(ownerKey).eq(keys.get(0))
                                : Sql.row(ownerKey).in(keys))
                .orderBy(orderings());
    }

    private Ordering[] orderings() {
        List<Ordering> orderings = new ArrayList<>();
        for (OrderBy order : collection.orderBy()) {
            OrderedExpression<Object> column =
                    source.expression(order.attribute().column());
            orderings.add(order.descending() ? column.desc() : column.asc());
        }
        if (collection.kind() == CollectionKind.LIST && collection.index() != null) {
            collection
                    .index()
                    .columns()
                    .forEach(column -> orderings.add(source.expression(column).asc()));
        }
        return orderings.toArray(new Ordering[0]);
    }

    private ElementRow row(@Nullable Object[] row, References references) {
        @Nullable Object[] all = values.of(row, references);
        ElementShape index = collection.index();
        int first = index == null ? 0 : index.leaves().size();
        ElementRow read = new ElementRow(Arrays.copyOf(all, first), Arrays.copyOfRange(all, first, all.length));
        requireElement(read, row);
        return read;
    }

    private void requireElement(ElementRow read, @Nullable Object[] row) {
        boolean unknownPlace =
                read.index().length > 0 && Arrays.asList(read.index()).contains(null);
        if (unknownPlace || read.isEmpty() && !collection.element().isEmbedded()) {
            String where = read.index().length == 0 || unknownPlace ? "" : " at " + read.index()[0];
            throw new DataRetrievalFailureException("A row of "
                    + collection.table().qualifiedName() + where
                    + (unknownPlace ? " has no position or key" : " holds a null") + ", which " + collection.describe()
                    + " cannot hold. Delete the row, or give it a value, where "
                    + collection.ownerColumns().get(0).name() + " is that of its owner.");
        }
    }
}
