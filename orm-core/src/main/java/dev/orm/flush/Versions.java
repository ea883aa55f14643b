package dev.orm.flush;

import dev.orm.mapping.BasicAttribute;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** The values a version attribute takes: numbers count up from zero, times are the time of the write. */
final class Versions {

    private Versions() {}

    /**
     * A change of a collection that an object owns is a change of the object, whichever side of the relation it was made
     * on; relations that rows of their elements store are not.
     */
    static void raise(Work work, ChangeDetector.Relations relations) {
        work.elements().forEach(change -> raise(work, change.owner()));
        for (CollectionChange change : work.collections()) {
            if (change.relation().owning()) {
                raise(work, change.owner());
            } else if (change.relation().link() != null) {
                change.added().forEach(owner -> raise(work, relations, owner));
                change.removed().forEach(owner -> raise(work, relations, owner));
            }
        }
    }

    /** The version of an owner that was never read is not known: it has to be. */
    private static void raise(Work work, ChangeDetector.Relations relations, Object entity) {
        InstanceState owner = work.stateOf(entity);
        if (owner != null) {
            if (owner.isUnloaded()
                    && owner.status() == Status.PERSISTENT
                    && owner.mapping().version() != null) {
                relations.load(owner);
            }
            raise(work, owner);
        }
    }

    static void raise(Work work, InstanceState owner) {
        if (owner.mapping().version() != null && owner.snapshot() != null && owner.status() == Status.PERSISTENT) {
            work.raised().add(owner);
        }
    }

    /**
     * Refuses a version that was set back, as by a form that is older than the row.
     *
     * @throws ObjectOptimisticLockingFailureException if the object has an earlier one than was read
     */
    static void requireNotBefore(InstanceState state, BasicAttribute version) {
        Object present = state.value(version.slot());
        Object read = state.rowValue(version.slot());
        if (present != null && !present.equals(read) && isBefore(present, read)) {
            throw new ObjectOptimisticLockingFailureException(
                    state.mapping().javaType(),
                    EntityRows.requiredId(state),
                    version.describe()
                            + " was set to an earlier version than the one that was read: whoever set it has not seen the"
                            + " changes since, and versions that run backwards hide them from others too. Let the user look"
                            + " at the row again, or leave the version alone.",
                    null);
        }
    }

    /** The version of a new row; what the application has set wins. */
    static Object first(BasicAttribute version, @Nullable Object present) {
        return present != null ? present : next(version, null);
    }

    /** The version after this one; a time has no more digits than its column keeps. */
    static Object next(BasicAttribute version, @Nullable Object last) {
        Class<?> type = version.type().javaType();
        if (type == Integer.class || type == int.class) {
            return last == null ? 0 : (Integer) last + 1;
        }
        if (type == Long.class || type == long.class) {
            return last == null ? 0L : (Long) last + 1;
        }
        if (type == Short.class || type == short.class) {
            return last == null ? (short) 0 : (short) ((Short) last + 1);
        }
        if (type == Instant.class) {
            return later(Instant.now(), last, unit(version));
        }
        if (type == LocalDateTime.class) {
            return later(LocalDateTime.now(), last, unit(version));
        }
        throw new IllegalStateException(version.describe() + " is a version of type " + type.getName()
                + "; int, long, short, Instant and LocalDateTime can be versions");
    }

    /** The nanoseconds of the smallest step that a column can show. */
    private static int unit(BasicAttribute version) {
        int declared = version.column().precision();
        int digits = declared == 0 ? 6 : Math.min(declared, 6);
        return (int) Math.pow(10, 9 - digits);
    }

    /** A clock that stands still or goes back must not produce the same version twice. */
    private static Object later(Temporal now, @Nullable Object last, int unit) {
        int nanos = now.get(ChronoField.NANO_OF_SECOND);
        Temporal fitting = now.with(ChronoField.NANO_OF_SECOND, nanos - nanos % unit);
        return last == null || isAfter(fitting, last) ? fitting : ((Temporal) last).plus(unit, ChronoUnit.NANOS);
    }

    /** Whether a version is one that comes before another one; false if there is no other one. */
    static boolean isBefore(Object version, @Nullable Object other) {
        if (other == null) {
            return false;
        }
        return version instanceof Number number
                ? number.longValue() < ((Number) other).longValue()
                : isAfter(other, version);
    }

    private static boolean isAfter(Object time, Object last) {
        return time instanceof Instant moment
                ? moment.isAfter((Instant) last)
                : ((LocalDateTime) time).isAfter((LocalDateTime) last);
    }
}
