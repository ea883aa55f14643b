package dev.orm.flush;

import dev.orm.dialect.Write;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.Id;
import dev.orm.state.InstanceState;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Compares the rows that were hit with those that should have been: one that was not has been changed or deleted by somebody else. */
final class StaleRows {

    private static final Logger LOG = LoggerFactory.getLogger(StaleRows.class);

    private StaleRows() {}

    /** Requires that every row was hit. */
    static void requireAll(EntityMapping<?> mapping, List<InstanceState> states, List<Answer> answers) {
        InstanceState missing = firstMissing(mapping, states, answers);
        if (missing != null) {
            throw stale(mapping, missing);
        }
    }

    /** The failure that tells of a row which is not as it was read. */
    static ObjectOptimisticLockingFailureException stale(EntityMapping<?> mapping, InstanceState missing) {
        return new ObjectOptimisticLockingFailureException(
                mapping.javaType(),
                EntityRows.requiredId(missing),
                "A " + mapping.name() + " was changed or deleted by another transaction since it was read."
                        + " Read it again and repeat the change.",
                null);
    }

    /** Requires that rows which stand for no object were all hit: those of join and collection tables. */
    static void requireElements(String what, InstanceState owner, int hits, int expected) {
        if (hits < expected) {
            throw new ObjectOptimisticLockingFailureException(
                    owner.mapping().javaType(),
                    EntityRows.requiredId(owner),
                    "Elements of " + what + " were changed or removed by another transaction since they were read: "
                            + (expected - hits) + " of " + expected + " rows are not there any more."
                            + " Read their owner again and repeat the change.",
                    null);
        }
    }

    /** Reports rows without a version that somebody else had deleted before. */
    static void warnOfMissing(EntityMapping<?> mapping, List<InstanceState> states, List<Answer> answers) {
        if (firstMissing(mapping, states, answers) != null) {
            LOG.warn(
                    "ORM-DELETE-MISSED: a {} was deleted by another transaction before it was deleted here",
                    mapping.name());
        }
    }

    private static @Nullable InstanceState firstMissing(
            EntityMapping<?> mapping, List<InstanceState> states, List<Answer> answers) {
        if (answers.stream().allMatch(answer -> answer.write().kind() == Write.Kind.COUNTS)) {
            int[] counts = answers.stream()
                    .flatMapToInt(answer -> Arrays.stream(answer.result().counts()))
                    .toArray();
            return counts.length == states.size() ? byCounts(states, counts) : byTotal(states, counts);
        }
        int hit = answers.stream()
                .mapToInt(answer -> answer.result().rows().size())
                .sum();
        return hit == states.size() ? null : byKeys(mapping, states, answers);
    }

    /** How many rows were hit; a count that the driver does not know is taken for one. */
    static int hit(List<Answer> answers) {
        int hit = 0;
        for (Answer answer : answers) {
            hit += answer.result().rows().size();
            for (int count : answer.result().counts()) {
                hit += count < 0 ? 1 : count;
            }
        }
        return hit;
    }

    private static @Nullable InstanceState byCounts(List<InstanceState> states, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                return states.get(i);
            }
        }
        return null;
    }

    /** One count for many rows tells only that one is missing, not which; one that the driver does not know tells nothing. */
    private static @Nullable InstanceState byTotal(List<InstanceState> states, int[] counts) {
        boolean known = Arrays.stream(counts).allMatch(count -> count >= 0);
        return known && Arrays.stream(counts).sum() < states.size() ? states.get(0) : null;
    }

    private static @Nullable InstanceState byKeys(
            EntityMapping<?> mapping, List<InstanceState> states, List<Answer> answers) {
        Id id = mapping.id();
        int width = id.attributes().size();
        Set<@Nullable Object> hit = new HashSet<>();
        for (Answer answer : answers) {
            hit.addAll(answer.result().rows().stream()
                    .map(row -> id.of(Arrays.copyOf(row, width)))
                    .collect(Collectors.toList()));
        }
        for (InstanceState state : states) {
            if (!hit.contains(state.id())) {
                return state;
            }
        }
        return null;
    }
}
