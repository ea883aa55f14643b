package dev.orm.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that a session does with the database by one statement or several. Immutable; no values are part of it.
 *
 * @param kind what it does
 * @param entity the name of the entity it concerns; null where it concerns none, or several alike
 * @param touched what was used and had to be loaded for it; null for other kinds than {@link Kind#LOAD}
 */
public record Operation(
        Kind kind, @Nullable String entity, @Nullable Touched touched) {

    /** What an operation does. */
    public enum Kind {
        /** All that one session does, from its opening to its close. */
        SESSION,
        /** Reads rows, and what comes with them. */
        SELECT,
        /** Reads rows in portions, while the application uses them: other operations go on in between. */
        STREAM,
        /** Loads what was used and had not been loaded. */
        LOAD,
        /** Writes the changed objects of a session. */
        FLUSH,
        /** Inserts rows that are no objects of the session. */
        INSERT,
        /** Updates rows by a condition. */
        UPDATE,
        /** Inserts or updates rows by a key. */
        UPSERT,
        /** Deletes rows by a condition. */
        DELETE,
        /** Runs a statement that was given as text and changes rows. */
        TEXT
    }

    /** Something unloaded that the application used. Equal to another use of the same; thread-safe. */
    public static final class Touched {

        private final String what;
        private final Supplier<String> advice;

        /**
         * A use.
         *
         * @param what the attribute, or the entity of a reference
         * @param advice says how to load it beforehand; asked only when somebody wants to know
         */
        public Touched(String what, Supplier<String> advice) {
            this.what = what;
            this.advice = advice;
        }

        /** The attribute, or the entity of a reference. */
        public String what() {
            return what;
        }

        /** How to load it beforehand. */
        public String advice() {
            return advice.get();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Touched touched && touched.what.equals(what);
        }

        @Override
        public int hashCode() {
            return what.hashCode();
        }

        @Override
        public String toString() {
            return what;
        }
    }

    /** An operation that nothing was used for. */
    public static Operation of(Kind kind, @Nullable String entity) {
        return new Operation(kind, entity, null);
    }
}
