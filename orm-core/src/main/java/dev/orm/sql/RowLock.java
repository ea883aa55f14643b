package dev.orm.sql;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a select locks the rows it reads until the end of the transaction. An immutable value.
 *
 * @param strength what others can no longer do
 * @param whenLocked what happens where others hold a lock
 * @param of the sources whose rows are locked; empty for those of the FROM clause but not of its joins
 */
public record RowLock(Strength strength, WhenLocked whenLocked, List<Source> of) {

    /** What others can no longer do with locked rows. */
    public enum Strength {
        /** Change, delete or lock them. */
        UPDATE(" for update"),
        /** The same, but rows that refer to them by foreign keys may be added. */
        NO_KEY_UPDATE(" for no key update"),
        /** Change or delete them. */
        SHARE(" for share"),
        /** Delete them or change their keys. */
        KEY_SHARE(" for key share");

        private final String text;

        Strength(String text) {
            this.text = text;
        }

        /** The keywords of PostgreSQL, with a space before them. */
        public String text() {
            return text;
        }
    }

    /** What happens where others hold a lock. */
    public enum WhenLocked {
        /** The statement waits. */
        WAIT(""),
        /** It fails at once. */
        NOWAIT(" nowait"),
        /** It passes over the row. */
        SKIP_LOCKED(" skip locked");

        private final String text;

        WhenLocked(String text) {
            this.text = text;
        }

        /** The keywords behind the clause, with a space before them. */
        public String text() {
            return text;
        }
    }

    /** Copies the sources. */
    public RowLock {
        of = List.copyOf(of);
    }

    /** Nobody else may change or lock the rows. */
    public static RowLock forUpdate() {
        return new RowLock(Strength.UPDATE, WhenLocked.WAIT, List.of());
    }

    /** Nobody else may change the rows, but rows that refer to them may be added. */
    public static RowLock forNoKeyUpdate() {
        return new RowLock(Strength.NO_KEY_UPDATE, WhenLocked.WAIT, List.of());
    }

    /** Nobody may change the rows, but others may lock them so too. */
    public static RowLock forShare() {
        return new RowLock(Strength.SHARE, WhenLocked.WAIT, List.of());
    }

    /** Nobody may delete the rows or change their keys. */
    public static RowLock forKeyShare() {
        return new RowLock(Strength.KEY_SHARE, WhenLocked.WAIT, List.of());
    }

    /** The lock of a mode. */
    public static RowLock of(LockMode mode) {
        return switch (mode) {
            case UPDATE -> forUpdate();
            case UPDATE_NOWAIT -> forUpdate().nowait();
            case UPDATE_SKIP_LOCKED -> forUpdate().skipLocked();
            case SHARE -> forShare();
        };
    }

    /** The same for the rows of these sources alone. */
    public RowLock of(Source... sources) {
        return new RowLock(strength, whenLocked, List.of(sources));
    }

    /** The same, failing at once where somebody else holds a lock. */
    public RowLock nowait() {
        return new RowLock(strength, WhenLocked.NOWAIT, of);
    }

    /** The same, passing over rows that somebody else has locked. */
    public RowLock skipLocked() {
        return new RowLock(strength, WhenLocked.SKIP_LOCKED, of);
    }

    /** The clause in the words of PostgreSQL, with a space before it. */
    @Override
    public String toString() {
        String sources = of.stream().map(Source::toString).collect(Collectors.joining(", "));
        return strength.text + (of.isEmpty() ? "" : " of " + sources) + whenLocked.text;
    }
}
