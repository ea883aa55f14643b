package dev.orm.flush;

import dev.orm.flush.FlushAction.CheckLater;
import dev.orm.flush.FlushAction.ClearReferences;
import dev.orm.flush.FlushAction.FreeValues;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Deferrability;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Keys whose values go round in a circle: the constraint is checked later where it can be; else the rows that give values up hold none for the time
 * being, or a temporary one.
 */
final class FreedKeys {

    private final Work work;
    private final UniqueConflicts conflicts;
    private final List<FlushAction> actions = new ArrayList<>();
    private final List<CheckLater> checks = new ArrayList<>();

    FreedKeys(Work work, UniqueConflicts conflicts) {
        this.work = work;
        this.conflicts = conflicts;
    }

    /** What has to be written before anything else. */
    List<FlushAction> actions() {
        return actions;
    }

    /** The checks that are due when all is written. */
    List<CheckLater> checks() {
        return checks;
    }

    /** Takes one of the keys of a circle out of it. */
    void freeOne(Set<MappedKey> circle) {
        if (circle.stream().noneMatch(this::free)) {
            MappedKey key = circle.iterator().next();
            throw new InvalidDataAccessApiUsageException(
                    "Rows of " + key.mapping().name()
                            + " exchange values of " + describe(key)
                            + ", which no order of single rows allows. Nothing was written. Let one of its columns be NULL, declare the"
                            + " constraint deferrable, or write the exchange in two flushes with a value between.");
        }
    }

    /** Takes all keys apart for which that can be done; returns whether there was one. */
    boolean freeAll(Collection<MappedKey> keys) {
        return keys.stream().filter(this::free).count() > 0;
    }

    private static String describe(MappedKey key) {
        return String.join(", ", key.parts().stream().map(Attribute::describe).toList()) + ", unique by "
                + key.constraint();
    }

    private boolean free(MappedKey key) {
        List<InstanceState> holders = conflicts.holders(key);
        if (key.rule().deferrability() != Deferrability.NOT_DEFERRABLE) {
            String name = key.constraint().name();
            actions.add(new CheckLater(key.table(), name, false));
            checks.add(new CheckLater(key.table(), name, true));
        } else if (holders.stream().anyMatch(holder -> holder.mapping() != key.mapping())) {
            return false; // an element that goes by the key of its owner
        } else {
            FlushAction action = freeing(key, holders);
            if (action == null) {
                return false;
            }
            actions.add(action);
        }
        conflicts.settle(key);
        return true;
    }

    private @Nullable FlushAction freeing(MappedKey key, List<InstanceState> holders) {
        List<Attribute> parts = key.parts().stream()
                .filter(part -> part != key.mapping().tenant()) // by which the rows are found
                .filter(part -> holders.stream().allMatch(holder -> isWritten(holder, part)))
                .toList();
        Attribute nullable = key.rule().nullsAreEqual() ? null : first(parts, FreedKeys::isNullable);
        if (nullable instanceof ToOne relation) {
            return new ClearReferences(relation, holders);
        } else if (nullable instanceof BasicAttribute basic) {
            return new FreeValues(basic, holders, false);
        }
        Attribute other = first(parts, part -> part instanceof BasicAttribute basic && TemporaryValues.fit(basic));
        return other instanceof BasicAttribute basic ? new FreeValues(basic, holders, true) : null;
    }

    private static @Nullable Attribute first(List<Attribute> parts, Predicate<Attribute> condition) {
        return parts.stream().filter(condition).findFirst().orElse(null);
    }

    private static boolean isNullable(Attribute part) {
        return part instanceof ToOne relation
                ? relation.isClearable()
                : part instanceof BasicAttribute basic && basic.nullable() && !basic.isId();
    }

    /** Whether what the attribute holds is written again, or goes with its row. */
    private boolean isWritten(InstanceState holder, Attribute part) {
        return holder.status() != Status.PERSISTENT || work.isChanged(holder, part.slot());
    }
}
