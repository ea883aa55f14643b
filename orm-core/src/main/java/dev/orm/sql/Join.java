package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * An explicit join of a select.
 *
 * @param kind which rows without a partner are kept
 * @param source what is joined
 * @param on the condition; null for a join along the relation that leads to the source, along the only foreign key, or
 *     without any condition
 * @param left the source whose foreign key is meant; null for any
 */
public record Join(
        Kind kind,
        Source source,
        @Nullable Condition on,
        @Nullable Source left) {

    /** Which rows without a partner a join keeps. */
    public enum Kind {
        /** None. */
        INNER(" join "),
        /** Those of what stands before it. */
        LEFT(" left join "),
        /** Those of both sides. */
        FULL(" full join "),
        /** It pairs every row with every row. */
        CROSS(" cross join ");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The keywords, with a space before and behind them. */
        public String text() {
            return text;
        }
    }

    /**
     * Checks the join.
     *
     * @throws IllegalArgumentException if the condition is absent, or the source is null
     */
    public Join {
        GivenSource.require("join", source);
        if (on != null && on.isAbsent()) {
            throw new IllegalArgumentException("join(" + source
                    + ", condition): the condition is absent, which would join every row with every row");
        }
        if (source instanceof SourceForm) {
            throw new IllegalArgumentException(
                    "join(" + source + "): a sample or a text in place of a table is named in from(...)");
        }
        if (kind == Kind.CROSS && source.parent() != null) {
            throw new IllegalArgumentException("crossJoin(" + source
                    + "): a relation path belongs to the rows of its parent; join it, or cross join its entity");
        }
        if (on == null && kind != Kind.CROSS && source instanceof DerivedSource derived && !derived.isLateral()) {
            throw new IllegalArgumentException("join(" + source
                    + ") has no condition: say join(" + source + ", condition), or crossJoin(" + source
                    + ") if every row is meant to meet every row");
        }
    }

    static Join of(Kind kind, Source source, @Nullable Condition on) {
        return new Join(kind, source, on, null);
    }

    /** Whether what is joined may have no row. */
    public boolean isOuter() {
        return kind == Kind.LEFT || kind == Kind.FULL;
    }

    /** Whether the condition has to be found among the foreign keys of the tables. */
    public boolean isByForeignKey() {
        return on == null && kind != Kind.CROSS && source.parent() == null && !(source instanceof DerivedSource);
    }

    /** Writes the condition: all of it, or what it adds to the relation. */
    public void writeCondition(SqlWriter writer) {
        if (on != null && source.parent() != null) {
            writer.sql(" and ");
            Rank.write(writer, on, Rank.CONJUNCTION);
        } else if (on != null) {
            writer.clause(Clause.ON);
            on.writeTo(writer);
        } else if (source instanceof DerivedSource && kind != Kind.CROSS) {
            writer.sql(" on true");
        }
    }

    @Override
    public String toString() {
        return ReadableSql.text(writer -> writer.join(this));
    }
}
