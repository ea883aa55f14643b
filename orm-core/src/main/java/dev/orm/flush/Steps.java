package dev.orm.flush;

import dev.orm.mapping.EntityMapping;
import dev.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Groups rows by the rank of their table and their level in it, in this order; inside a group the order of arrival stays. */
final class Steps {

    private final TableRanks ranks;
    private final RowOrder order;

    Steps(TableRanks ranks, RowOrder order) {
        this.ranks = ranks;
        this.order = order;
    }

    /** Rows of one entity that are written together. */
    record Step(int rank, EntityMapping<?> mapping, List<InstanceState> states) {}

    private record Key(int rank, int level, String entity) {

        static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::rank).thenComparingInt(Key::level).thenComparing(Key::entity);
    }

    List<Step> of(Collection<InstanceState> states) {
        Map<Key, Step> steps = new TreeMap<>(Key.ORDER);
        for (InstanceState state : states) {
            EntityMapping<?> mapping = state.mapping();
            int rank = ranks.of(mapping);
            int level = ranks.isCyclic(mapping) ? order.level(state) : 0;
            steps.computeIfAbsent(
                            new Key(rank, level, mapping.name()), key -> new Step(rank, mapping, new ArrayList<>()))
                    .states()
                    .add(state);
        }
        return List.copyOf(steps.values());
    }
}
