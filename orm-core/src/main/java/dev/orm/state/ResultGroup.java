package dev.orm.state;

import dev.orm.mapping.CollectionAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one class, or of one hierarchy of classes, that came with one result: when something unloaded of one of them is touched, it is loaded for the next ones too.
 *
 * <p>Belongs to its session's thread.
 */
public final class ResultGroup {

    private static final int MANY = 4_096;

    private final ArrayList<InstanceState> members = new ArrayList<>(1);
    private int room = 1;
    private @Nullable Map<Object, Integer> sizes;

    /** Adds an object, which from now on belongs to this group and no other. */
    public void join(InstanceState state) {
        if (state.group() != this) {
            state.joined(this, members.size());
            makeRoom();
            members.add(state);
        }
    }

    /** Lists grow by half, and a result of a thousand rows would be copied ten times. */
    private void makeRoom() {
        if (members.size() == room) {
            room = room < MANY ? 4 * room : 2 * room;
            members.ensureCapacity(room);
        }
    }

    public List<InstanceState> members() {
        return members;
    }

    /** The members that have a relation: those of the class that declares it, and of classes that extend it. */
    public List<InstanceState> having(CollectionAttribute relation) {
        return members.stream()
                .filter(member -> member.mapping().isA(relation.owner()))
                .toList();
    }

    /**
     * Those for which something is loaded when the first of them is asked for it: the given member, then the following ones that satisfy the condition, starting
     * over at the beginning. Each batch for the same is twice as large as the one before: a walk through a large result takes a few statements, and what is loaded
     * and not used is never more than what was.
     *
     * @param what what is loaded, which has batches of its own
     * @param size how large the first batch is; 1 loads for each member alone
     */
    public List<InstanceState> batch(InstanceState first, Object what, Predicate<InstanceState> condition, int size) {
        return size == 1 ? List.of(first) : from(first, condition, grown(what, size));
    }

    private int grown(Object what, int size) {
        if (sizes == null) {
            sizes = new HashMap<>(4);
        }
        return sizes.merge(what, size, (before, unused) -> before > Integer.MAX_VALUE / 2 ? before : 2 * before);
    }

    private List<InstanceState> from(InstanceState first, Predicate<InstanceState> condition, int limit) {
        List<InstanceState> batch = new ArrayList<>(Math.min(limit, members.size()));
        batch.add(first);
        int size = members.size();
        for (int i = 1; i < size && batch.size() < limit; i++) {
            InstanceState sibling = members.get((first.position() + i) % size);
            if (sibling.group() == this && condition.test(sibling)) {
                batch.add(sibling);
            }
        }
        return batch;
    }
}
