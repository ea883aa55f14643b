package dev.orm.loading;

import dev.orm.loading.FetchNode.ToManyFetch;
import dev.orm.mapping.ToMany;
import dev.orm.state.Identity;
import dev.orm.state.InstanceState;
import dev.orm.state.KeyedElements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the elements of a to-many relation out of the rows of their owners, which a join of the query repeats. */
final class ContainedReader {

    private final LoadingSession session;
    private final ToManyFetch fetch;
    private final EntityReader elements;
    private final Map<InstanceState, Elements> byOwner = new LinkedHashMap<>();

    /** The elements of one owner, each once. */
    private record Elements(List<Object> inOrder, Set<Object> seen) {

        void add(Object element) {
            if (seen.add(element)) {
                inOrder.add(element);
            }
        }
    }

    ContainedReader(LoadingSession session, ToManyFetch fetch) {
        this.session = session;
        this.fetch = fetch;
        this.elements = new EntityReader(session, Objects.requireNonNull(fetch.joined()));
    }

    void read(ResultSet row, InstanceState owner) throws SQLException {
        Object element = elements.read(row);
        Elements found = byOwner.computeIfAbsent(owner, key -> new Elements(new ArrayList<>(), Identity.set()));
        if (element != null) {
            found.add(element);
        }
    }

    /** The elements of a map, each with the key that it has by itself. */
    private List<Object> contents(List<Object> inOrder) {
        if (!(fetch.relation() instanceof ToMany relation) || !relation.kind().isMap()) {
            return inOrder;
        }
        KeyedElements keyed = new KeyedElements();
        inOrder.forEach(element -> keyed.put(relation.keyOf(element), element));
        return keyed;
    }

    /** A collection that is loaded already stays as it is. */
    void finish() {
        elements.finish();
        byOwner.forEach((owner, found) -> {
            if (CollectionLoading.isUnloaded(owner, fetch.relation())) {
                session.collections().fill(owner, fetch.index(), contents(found.inOrder()), true);
            }
        });
        byOwner.clear();
    }
}
