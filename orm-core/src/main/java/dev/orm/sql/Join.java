package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * An explicit join of a select.
 *
 * @param source what is joined
 * @param outer whether rows without a partner are kept
 * @param on the condition; null for a join along the relation that leads to the source
 */
public record Join(Source source, boolean outer, @Nullable Condition on) {

    /**
     * Checks the join.
     *
     * @throws IllegalArgumentException if there is neither a relation nor a condition to join on
     */
    public Join {
        if (on == null && source.parent() == null) {
            throw new IllegalArgumentException("join(" + source
                    + ") has no condition: join along a relation, such as join(ORDER.lines()), or say join(" + source
                    + ", condition)");
        }
        if (on != null && on.isAbsent()) {
            throw new IllegalArgumentException("join(" + source
                    + ", condition): the condition is absent, which would join every row with every row");
        }
    }

    /** Writes the condition: all of it, or what it adds to the relation. */
    public void writeCondition(SqlWriter writer) {
        if (on != null && source.parent() != null) {
            writer.sql(" and ");
            Rank.write(writer, on, Rank.CONJUNCTION);
        } else if (on != null) {
            writer.clause(Clause.ON);
            on.writeTo(writer);
        }
    }

    @Override
    public String toString() {
        return ReadableSql.text(writer -> writer.join(this));
    }
}
