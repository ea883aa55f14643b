package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change that reads common table expressions. An immutable value, made by {@link With#then(Change)}. */
public final class ChangeWithCtes implements Change {

    private final List<Cte> ctes;
    private final Change change;

    ChangeWithCtes(List<Cte> ctes, Change change) {
        this.ctes = ctes;
        this.change = change;
    }

    @Override
    public Target<?> target() {
        return change.target();
    }

    @Override
    public Change withDefaults() {
        Change complete = change.withDefaults();
        return complete == change ? this : new ChangeWithCtes(ctes, complete);
    }

    /** A common table expression that changes rows runs once, so its insert cannot go as several. */
    @Override
    public List<Change> chunks(int parameters) {
        List<Change> chunks = ctes.stream().anyMatch(Cte::isChange) ? List.of(change) : change.chunks(parameters);
        return chunks.size() == 1
                ? List.of(this)
                : chunks.stream()
                        .<Change>map(chunk -> new ChangeWithCtes(ctes, chunk))
                        .toList();
    }

    @Override
    public void beginOn(SqlWriter writer) {
        writer.require(Feature.CTE_BEFORE_CHANGE).beginWith(ctes);
        change.beginOn(writer);
    }

    @Override
    public void writeClauses(SqlWriter writer) {
        writer.change(change);
    }

    @Override
    public void endOn(SqlWriter writer) {
        change.endOn(writer);
        writer.endWith();
    }

    @Override
    public Change plain() {
        return change.plain();
    }

    @Override
    public Change withPlain(Change other) {
        return new ChangeWithCtes(ctes, change.withPlain(other));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChangeWithCtes that && ctes.equals(that.ctes) && change.equals(that.change);
    }

    @Override
    public int hashCode() {
        return 31 * ctes.hashCode() + change.hashCode();
    }

    @Override
    public String toString() {
        return ReadableSql.text(this::writeTo);
    }
}
