package dev.orm.flush;

import dev.orm.flush.FlushAction.DeleteHiddenLinks;
import dev.orm.flush.FlushAction.LinkRow;
import dev.orm.mapping.ElementShape;
import dev.orm.mapping.ToMany;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys of maps that are taken in a join table by elements which the session does not see: putting another one there replaces the entry, as it does in
 * every map. The hidden object itself stays, without its entry.
 */
final class HiddenKeys {

    private final Work work;
    private final ChangeDetector.Relations relations;

    /** One entry of a map as its row says: the columns of its owner's key and of its own, and the identifier of its element. */
    record Keyed(List<@Nullable Object> owner, List<@Nullable Object> key, Object element) {}

    HiddenKeys(Work work, ChangeDetector.Relations relations) {
        this.work = work;
        this.relations = relations;
    }

    /** To be called when all rows of join tables are known that come and go. */
    void replace() {
        work.placedLinks().forEach((relation, rows) -> {
            ElementShape key = relation.kind().isMap() ? relation.index() : null;
            if (key != null && work.tenants().mayHide(relation.target())) {
                replace(relation, key, rows);
            }
        });
    }

    private void replace(ToMany relation, ElementShape shape, List<LinkRow> rows) {
        Map<List<@Nullable Object>, Set<Object>> taken = new LinkedHashMap<>();
        List<@Nullable Object[]> owners = new ArrayList<>();
        for (LinkRow row : rows) {
            InstanceState owner = row.owner();
            if (owner.status() == Status.PERSISTENT) {
                @Nullable Object[] key = LinkWriter.key(owner);
                taken.computeIfAbsent(Arrays.asList(key), first -> {
                            owners.add(key);
                            return new HashSet<>();
                        })
                        .add(key(shape, shape.columnValues(shape.take(row.place()))));
            }
        }
        if (owners.isEmpty()) {
            return;
        }
        List<Keyed> hidden = new ArrayList<>(relations.keys(relation, owners, true));
        hidden.removeIf(entry -> !taken.getOrDefault(entry.owner(), Set.of())
                .contains(key(shape, entry.key().toArray())));
        if (!hidden.isEmpty()) {
            hidden.removeAll(relations.keys(
                    relation, owners, false)); // what the session may see is not for it to replace unseen
        }
        if (!hidden.isEmpty()) {
            work.hiddenLinks().add(new DeleteHiddenLinks(relation, hidden));
        }
    }

    /** The columns of a key as the key of a hash table: entities are known by their identifiers, as one may not be loaded. */
    private static Object key(ElementShape shape, @Nullable Object[] columns) {
        return shape.hasRelations() ? Arrays.asList(columns) : shape.key(columns);
    }
}
