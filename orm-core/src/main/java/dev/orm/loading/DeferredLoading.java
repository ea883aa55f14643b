package dev.orm.loading;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.TypedAttribute;
import dev.orm.state.InstanceState;
import dev.orm.state.ResultGroup;
import dev.orm.state.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectRetrievalFailureException;

/** Loads attributes that were left out of the rows of their objects, for the next siblings too, in one statement. */
final class DeferredLoading {

    private final LoadingSession session;

    DeferredLoading(LoadingSession session) {
        this.session = session;
    }

    void load(InstanceState state, BitSet slots) {
        Attribute touched = state.mapping().attributes().get(slots.nextSetBit(0));
        DeferredAttributes deferred = DeferredAttributes.of(state);
        boolean refused = deferred != null && slots.stream().anyMatch(deferred::isRefused);
        session.lazy().touched(touched, state.status() == Status.DETACHED, refused);
        if (misses(state, slots)) {
            session.lazy().touching(touched.owner(), touched, () -> fill(siblings(state, slots), slots));
        }
    }

    private List<InstanceState> siblings(InstanceState state, BitSet slots) {
        ResultGroup group = state.group();
        return group == null
                ? List.of(state)
                : group.batch(
                        state,
                        state.mapping().attributes().get(slots.nextSetBit(0)),
                        sibling -> sibling.mapping() == state.mapping() && misses(sibling, slots),
                        session.compiler().settings().batchSize());
    }

    private static boolean misses(InstanceState state, BitSet slots) {
        DeferredAttributes deferred = DeferredAttributes.of(state);
        return deferred != null && slots.stream().allMatch(deferred::isDeferred);
    }

    /** Gives objects of one class the values that their rows have in these slots. */
    void fill(List<InstanceState> states, BitSet slots) {
        InstanceState first = states.get(0);
        List<TypedAttribute> attributes = Stream.concat(
                        first.mapping().basics().stream(), first.mapping().expressions().stream())
                .filter(attribute -> attribute.slot() >= 0 && slots.get(attribute.slot()))
                .toList();
        Map<Object, @Nullable Object[]> rows = session.finder()
                .values(
                        first.mapping(),
                        states.stream()
                                .map(state -> Objects.requireNonNull(state.id()))
                                .toList(),
                        attributes);
        for (InstanceState state : states) {
            @Nullable Object[] row = rows.get(Objects.requireNonNull(state.id()));
            if (row != null) {
                @Nullable
                Object[] values =
                        new @Nullable Object[state.mapping().attributes().size()];
                for (int i = 0; i < row.length; i++) {
                    values[attributes.get(i).slot()] = row[i];
                }
                session.context().undo().recordRead(state);
                take(state, slots, () -> state.access().setAll(state.entity(), slots, values));
            } else if (state == first) {
                throw new ObjectRetrievalFailureException(
                        state.mapping().javaType(),
                        Objects.requireNonNull(state.id()),
                        "The row of a " + state.mapping().name() + " does not exist any more.",
                        null);
            }
        }
    }

    /** How values are taken from a row. */
    interface Reading<X extends Exception> {

        void run() throws X;
    }

    /** Fills what an object misses out of a row that holds it; what the application has changed stays. */
    void fill(InstanceState state, DeferredAttributes deferred, FetchNode node, ResultSet row) throws SQLException {
        int[] columns = new int[node.columns().length];
        BitSet present = new BitSet();
        deferred.missing().stream().filter(slot -> node.columns()[slot] != 0).forEach(slot -> {
            columns[slot] = node.columns()[slot];
            present.set(slot);
        });
        if (!present.isEmpty()) {
            session.context().undo().recordRead(state);
            take(state, present, () -> state.access().read(state.entity(), row, columns, node.types()));
        }
    }

    /** Values that come into an object are those of its row, so they belong into its snapshot, unlike its changes. */
    static <X extends Exception> void take(InstanceState state, BitSet slots, Reading<X> reading) throws X {
        Object before = state.snapshot();
        BitSet changed = before == null ? null : state.access().changes(state.entity(), before);
        reading.run();
        if (before != null) {
            rebase(state, before, changed);
        }
        DeferredAttributes deferred = DeferredAttributes.of(state);
        if (deferred != null) {
            deferred.loaded(slots);
        }
    }

    private static void rebase(InstanceState state, Object before, @Nullable BitSet changed) {
        if (changed == null) {
            state.takeSnapshot();
            return;
        }
        @Nullable
        Object[] old = new @Nullable Object[state.mapping().attributes().size()];
        @Nullable Object[] present = old.clone();
        changed.stream().forEach(slot -> {
            old[slot] = state.access().snapshotValue(before, slot);
            present[slot] = state.value(slot);
        });
        state.access().setAll(state.entity(), changed, old);
        state.takeSnapshot();
        state.access().setAll(state.entity(), changed, present);
    }
}
