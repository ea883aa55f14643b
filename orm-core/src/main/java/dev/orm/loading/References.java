package dev.orm.loading;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import dev.orm.state.ResultGroup;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The targets of foreign keys in rows that belong to no entity: those the session knows, references to others, and those
 * whose class has no references in one query for each class.
 */
final class References {

    private final LoadingSession session;
    private final Map<EntityMapping<?>, Set<Object>> missing = new LinkedHashMap<>();
    private final Map<EntityMapping<?>, ResultGroup> groups = new LinkedHashMap<>();

    References(LoadingSession session) {
        this.session = session;
    }

    /** Takes note that a target will be asked for. */
    void expect(ToOne relation, List<@Nullable Object> key) {
        EntityMapping<?> target = relation.target();
        Object id = target.id().of(key.toArray());
        if (id != null && !session.hasReferences(target) && known(target, id) == null) {
            missing.computeIfAbsent(target, unused -> new LinkedHashSet<>()).add(id);
        }
    }

    /** Loads the targets that were asked for and have no references. */
    void load() {
        missing.forEach((mapping, ids) -> session.finder().loadAll(mapping, List.copyOf(ids), List.of()));
    }

    /** The target of a key; null for a key that has no value. */
    @Nullable
    Object get(ToOne relation, List<@Nullable Object> key) {
        EntityMapping<?> target = relation.target();
        Object id = target.id().of(key.toArray());
        if (id == null) {
            return null;
        }
        InstanceState known = known(target, id);
        if (known == null && session.hasReferences(target)) {
            known = session.newReference(target, id);
            groups.computeIfAbsent(target, unused -> new ResultGroup()).join(known);
        }
        return known == null ? null : known.entity();
    }

    private @Nullable InstanceState known(EntityMapping<?> mapping, Object id) {
        return session.context().identities().get(mapping, id);
    }
}
