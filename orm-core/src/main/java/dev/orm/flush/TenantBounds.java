package dev.orm.flush;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Keeps relations within a tenant in a session that sees the rows of all of them: what refers to an object of another tenant refers to nothing for every
 * other session.
 */
final class TenantBounds {

    private final Work work;
    private final ChangeDetector.Relations relations;

    TenantBounds(Work work, ChangeDetector.Relations relations) {
        this.work = work;
        this.relations = relations;
    }

    /**
     * Looks at all that this flush points elsewhere.
     *
     * @throws InvalidDataAccessApiUsageException if a relation leads from one tenant to another
     */
    void require() {
        if (!work.tenants().areAll()) {
            return;
        }
        List.copyOf(work.changes().keySet()).forEach(state -> {
            BitSet slots = Objects.requireNonNull(work.changes().get(state));
            state.mapping().toOnes().stream()
                    .filter(relation -> slots.get(relation.slot()))
                    .forEach(relation -> require(state, relation));
        });
        for (InstanceState state : List.copyOf(work.context().pending())) {
            state.mapping().toOnes().forEach(relation -> require(state, relation));
        }
        for (CollectionChange change : work.collections()) {
            change.added().forEach(element -> require(change.owner(), change.relation(), element));
        }
    }

    private void require(InstanceState state, ToOne relation) {
        Object target = relation.isReadOnly() ? null : state.value(relation.slot());
        if (target != null) {
            require(state, relation, target);
        }
    }

    private void require(InstanceState owner, Attribute relation, Object target) {
        EntityMapping<?> mapping = work.mapping(target);
        BasicAttribute own = owner.mapping().tenant();
        BasicAttribute other = mapping.tenant();
        if (own == null || other == null || !FlushPlanner.isAlive(owner)) {
            return;
        }
        InstanceState known = work.stateOf(target);
        InstanceState state = known == null ? InstanceState.pending(mapping, target) : known;
        if (known != null && !other.isId() && isUnread(known, other)) {
            relations.complete(List.of(known));
        }
        if (!Objects.equals(owner.value(own.slot()), state.value(other.slot()))) {
            throw new InvalidDataAccessApiUsageException(relation.describe() + " refers to a " + mapping.name()
                    + " of another tenant, as " + own.describe() + " and " + other.describe()
                    + " say: no session of one tenant would see it. Nothing was written. Refer to an object of the same"
                    + " tenant.");
        }
    }

    private static boolean isUnread(InstanceState state, BasicAttribute attribute) {
        return state.isUnloaded() || EntityReference.isDeferred(state.entity(), attribute.slot());
    }
}
