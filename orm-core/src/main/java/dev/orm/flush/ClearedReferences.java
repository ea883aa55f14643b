package dev.orm.flush;

import dev.orm.flush.FlushAction.ClearReferences;
import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups references that are set to NULL by the relation they are of. */
final class ClearedReferences {

    private ClearedReferences() {}

    static List<ClearReferences> of(Map<InstanceState, List<ToOne>> references) {
        Map<ToOne, List<InstanceState>> byRelation = new LinkedHashMap<>();
        references.forEach((state, relations) -> relations.forEach(relation ->
                byRelation.computeIfAbsent(relation, key -> new ArrayList<>()).add(state)));
        List<ClearReferences> cleared = new ArrayList<>();
        byRelation.forEach((relation, states) -> cleared.add(new ClearReferences(relation, states)));
        return cleared;
    }
}
