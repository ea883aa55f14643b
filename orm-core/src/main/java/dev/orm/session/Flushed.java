package dev.orm.session;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one flush has written, as it was told apart before: the objects by what became of their rows.
 *
 * @param inserted the new ones
 * @param updated  those whose row was updated
 * @param deleted  those whose row was deleted
 * @param changes  by object, compared by identity, the attributes that were changed, with the values before and now
 */
public record Flushed(
        List<Object> inserted,
        List<Object> updated,
        List<Object> deleted,
        Map<Object, Map<String, Inspection.Change>> changes) {

    /** Copies the collections. */
    public Flushed {
        inserted = List.copyOf(inserted);
        updated = List.copyOf(updated);
        deleted = List.copyOf(deleted);
        Map<Object, Map<String, Inspection.Change>> copy = new IdentityHashMap<>(changes);
        changes = Collections.unmodifiableMap(copy);
    }

    /** What was changed in one of the updated objects; nothing for any other. */
    public Map<String, Inspection.Change> changes(Object entity) {
        return changes.getOrDefault(entity, Map.of());
    }

    /** Counts them, without values. */
    @Override
    public String toString() {
        return inserted.size() + " inserted, " + updated.size() + " updated, " + deleted.size() + " deleted";
    }
}
