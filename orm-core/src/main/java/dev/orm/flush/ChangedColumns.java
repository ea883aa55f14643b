package dev.orm.flush;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What of a row is written: attributes by slot, and foreign keys of to-many relations stored in the row of their element. Rows with equal ones share
 * a statement.
 *
 * @param mapping the entity
 * @param slots the attributes that changed; not to be modified
 * @param owners the one-directional to-many relations whose owner changed
 */
record ChangedColumns(EntityMapping<?> mapping, BitSet slots, Set<ToMany> owners) {

    /** Whether the rows get another identifier. */
    boolean changesId() {
        return mapping.id().attributes().stream()
                        .mapToInt(BasicAttribute::slot)
                        .anyMatch(slot -> slot != BasicAttribute.NO_SLOT && slots.get(slot))
                || mapping.id().derivedFrom().stream().anyMatch(relation -> slots.get(relation.slot()));
    }

    @Override
    public String toString() {
        List<String> paths = new ArrayList<>();
        slots.stream().forEach(slot -> paths.add(mapping.attributes().get(slot).path()));
        owners.forEach(relation -> paths.add(relation.describe()));
        return paths.toString();
    }
}
