package dev.orm.flush;

import dev.orm.flush.FlushAction.LockRows;
import dev.orm.flush.FlushAction.UpdateEntities;
import dev.orm.mapping.EntityMapping;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The order of updates of one table that set different columns. Each of them locks its rows in the order of their keys, but the rows of the next one
 * may have lower keys, and two flushes that take them the other way round wait for each other. So the statements follow their keys where these are
 * numbers and do not interleave; else all rows are locked first.
 */
final class UpdateOrder {

    private UpdateOrder() {}

    static List<FlushAction> of(List<UpdateEntities> updates) {
        if (updates.size() == 1 || !updates.stream().allMatch(UpdateOrder::isOfKnownRows)) {
            return List.copyOf(updates);
        }
        List<Range> ranges = updates.stream()
                .map(Range::of)
                .sorted(Comparator.comparingLong(Range::first))
                .toList();
        return areApart(ranges)
                ? ranges.stream().<FlushAction>map(Range::update).toList()
                : lockedFirst(updates);
    }

    /** Rows that this flush inserts are nobody else's, and keys that change are ordered by what they change to. */
    private static boolean isOfKnownRows(UpdateEntities update) {
        return !update.changed().changesId()
                && update.states().stream().allMatch(state -> state.status() == Status.PERSISTENT);
    }

    private static boolean areApart(List<Range> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            if (!ranges.get(i).isKnown()
                    || i > 0 && ranges.get(i - 1).last() >= ranges.get(i).first()) {
                return false;
            }
        }
        return true;
    }

    private static List<FlushAction> lockedFirst(List<UpdateEntities> updates) {
        EntityMapping<?> root = updates.get(0).mapping().root();
        List<InstanceState> states = new ArrayList<>();
        updates.forEach(update -> states.addAll(update.states()));
        List<FlushAction> actions = new ArrayList<>();
        actions.add(new LockRows(root, states));
        actions.addAll(updates);
        return actions;
    }

    /** The least and the greatest key of the rows of one update; only those of numbers sort here as in the database. */
    private record Range(UpdateEntities update, boolean isKnown, long first, long last) {

        static Range of(UpdateEntities update) {
            boolean known = update.states().stream().map(EntityRows::requiredId).allMatch(Range::isWhole);
            return known
                    ? new Range(
                            update,
                            true,
                            keys(update).min().orElseThrow(),
                            keys(update).max().orElseThrow())
                    : new Range(update, false, 0, 0);
        }

        private static LongStream keys(UpdateEntities update) {
            return update.states().stream().mapToLong(state -> ((Number) EntityRows.requiredId(state)).longValue());
        }

        private static boolean isWhole(Object id) {
            return id instanceof Long || id instanceof Integer || id instanceof Short;
        }
    }
}
