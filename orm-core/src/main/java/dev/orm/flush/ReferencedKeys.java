package dev.orm.flush;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityReference;
import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a foreign key takes from its target where it refers to another attribute than the identifier: an object that is not
 * loaded, or not that attribute of it, has to be.
 */
final class ReferencedKeys {

    private final Work work;
    private final KeyReferences references;
    private final ChangeDetector.Relations relations;

    ReferencedKeys(Work work, KeyReferences references, ChangeDetector.Relations relations) {
        this.work = work;
        this.references = references;
        this.relations = relations;
    }

    /** Whenever objects have come that refer to others. */
    void load() {
        if (!references.hasOtherKeys()) {
            return;
        }
        Set<InstanceState> targets = new LinkedHashSet<>();
        for (InstanceState state : work.context().pending()) {
            references.byOtherKeys(state.mapping()).forEach(relation -> addUnknown(state, relation, targets));
        }
        for (Map.Entry<InstanceState, BitSet> change : work.changes().entrySet()) {
            InstanceState state = change.getKey();
            references.byOtherKeys(state.mapping()).stream()
                    .filter(relation -> change.getValue().get(relation.slot()))
                    .forEach(relation -> addUnknown(state, relation, targets));
        }
        if (!targets.isEmpty()) {
            relations.complete(targets);
        }
    }

    private void addUnknown(InstanceState owner, ToOne relation, Set<InstanceState> targets) {
        Object target = owner.value(relation.slot());
        if (target instanceof EntityReference && isUnknown(relation, target)) {
            InstanceState state = work.stateOf(target);
            if (state != null && state.status() == Status.PERSISTENT) {
                targets.add(state);
            }
        }
    }

    private static boolean isUnknown(ToOne relation, Object target) {
        return relation.targetAttributes().stream()
                .mapToInt(BasicAttribute::slot)
                .anyMatch(slot -> EntityReference.isDeferred(target, slot));
    }
}
