package shop;

import jakarta.persistence.*;
import shop.base.Base;

/** Entities of every kind in one file. */
final class Kinds {

    private Kinds() {}

    @Entity
    static final class Closed {
        @Id
        long id;
    }

    @Entity
    abstract static class Half {
        @Id
        long id;

        abstract void doIt();
    }

    @Entity
    static sealed class Guarded permits Guard {
        @Id
        long id;
    }

    static final class Guard extends Guarded {}

    @Entity
    static class Fixed {
        @Id
        long id;

        public final long getId() {
            return id;
        }

        public final void lock() {}
    }

    @Entity
    static class Known {
        @Id
        long id;

        public final long getId() {
            return id;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    @Entity
    public static class Far extends Base<String> {
        private String own;

        @Override
        protected String label() {
            return super.label() + own;
        }
    }
}
