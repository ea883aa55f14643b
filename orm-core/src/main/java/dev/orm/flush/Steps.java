package dev.orm.flush;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.IdStrategy;
import dev.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

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

    /**
     * Steps of inserts: rows that may refer to each other share one if their identifiers are known before, those referred to first; databases check
     * the rows of a statement in their order or at its end.
     */
    List<Step> ofInserts(Collection<InstanceState> states, boolean alike) {
        List<InstanceState> sorted = new ArrayList<>(states);
        sorted.sort(Comparator.comparingInt(order::level));
        return of(sorted, state -> alike && isOrdered(state.mapping()) ? 0 : level(state));
    }

    private boolean isOrdered(EntityMapping<?> mapping) {
        return mapping.id().strategy() != IdStrategy.IDENTITY && ranks.refersToItselfOnly(mapping);
    }

    private int level(InstanceState state) {
        return ranks.isCyclic(state.mapping()) ? order.level(state) : 0;
    }

    List<Step> of(Collection<InstanceState> states) {
        return of(states, this::level);
    }

    private List<Step> of(Collection<InstanceState> states, ToIntFunction<InstanceState> level) {
        Map<Key, Step> steps = new TreeMap<>(Key.ORDER);
        for (InstanceState state : states) {
            EntityMapping<?> mapping = state.mapping();
            int rank = ranks.of(mapping);
            steps.computeIfAbsent(
                            new Key(rank, level.applyAsInt(state), mapping.name()),
                            key -> new Step(rank, mapping, new ArrayList<>()))
                    .states()
                    .add(state);
        }
        return List.copyOf(steps.values());
    }
}
