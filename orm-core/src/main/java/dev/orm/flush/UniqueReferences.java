package dev.orm.flush;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Column;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * References that only one row may hold, as those of a one-to-one relation, and that pass from one row to another in the same flush: the old holder
 * has to let go before the new one is written.
 */
final class UniqueReferences {

    private final Work work;
    private final Map<Held, InstanceState> takers = new HashMap<>();

    UniqueReferences(Work work) {
        this.work = work;
    }

    /** A reference to an object, told apart by identity. */
    private record Held(ToOne relation, Object target) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Held held && relation == held.relation && target == held.target;
        }

        @Override
        public int hashCode() {
            return Objects.hash(System.identityHashCode(relation), System.identityHashCode(target));
        }
    }

    /** The references to set to NULL first, by the object that holds them in the database. */
    Map<InstanceState, List<ToOne>> inTheWay() {
        work.context().pending().forEach(this::take);
        work.changes().keySet().forEach(this::take);
        Map<InstanceState, List<ToOne>> inTheWay = new LinkedHashMap<>();
        if (!takers.isEmpty()) {
            work.changes().keySet().forEach(state -> letGo(state, inTheWay));
            work.context().deleted().forEach(state -> letGo(state, inTheWay));
        }
        return inTheWay;
    }

    private void take(InstanceState state) {
        if (state.status() == Status.DELETED) {
            return;
        }
        for (ToOne relation : state.mapping().toOnes()) {
            Object target = isUnique(relation) ? state.value(relation.slot()) : null;
            if (target != null && (state.status() == Status.PENDING || work.isChanged(state, relation.slot()))) {
                takers.put(new Held(relation, target), state);
            }
        }
    }

    private void letGo(InstanceState state, Map<InstanceState, List<ToOne>> inTheWay) {
        for (ToOne relation : state.mapping().toOnes()) {
            Object target = isUnique(relation) && relation.optional() ? state.rowValue(relation.slot()) : null;
            InstanceState taker = target == null ? null : takers.get(new Held(relation, target));
            if (taker != null && taker != state && !work.replacements().isReplaced(state)) {
                inTheWay.computeIfAbsent(state, key -> new ArrayList<>()).add(relation);
            }
        }
    }

    private static boolean isUnique(ToOne relation) {
        if (!relation.writesColumns() || !relation.owning()) {
            return false;
        }
        List<Column> columns = relation.columns();
        Attribute inverse = relation.inverse();
        return inverse instanceof ToOne || columns.size() == 1 && columns.get(0).unique();
    }
}
