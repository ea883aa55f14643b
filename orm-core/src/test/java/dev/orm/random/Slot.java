package dev.orm.random;

import dev.orm.sql.EntitySource;
import dev.orm.sql.Expression;
import dev.orm.sql.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A source of rows in one statement, twice: as it stands in FROM, and as rows in memory. */
final class Slot {

    private final Source source;
    private final Function<Env, List<@Nullable Object[]>> rows;
    private final List<Term> columns = new ArrayList<>();

    /** @param rows the rows, which may depend on the sources before it */
    Slot(Source source, Function<Env, List<@Nullable Object[]>> rows) {
        this.source = source;
        this.rows = rows;
    }

    /** Columns that tell two rows apart, as far as their columns can: the key where there is one. */
    List<Term> identity() {
        return source instanceof EntitySource<?>
                ? columns.subList(0, 1)
                : columns.stream().filter(Term::isOrdered).toList();
    }

    /** Adds the next column. */
    Slot column(Kind kind, Expression<?> sql) {
        int position = columns.size();
        columns.add(new Term(kind, sql, env -> env.value(this, position)));
        return this;
    }

    Source source() {
        return source;
    }

    List<@Nullable Object[]> rows(Env env) {
        return rows.apply(env);
    }

    /** The row of a partner that is not there. */
    @Nullable
    Object[] noRow() {
        return new Object[columns.size()];
    }

    List<Term> columns() {
        return columns;
    }

    Term column(int position) {
        return columns.get(position);
    }

    List<Term> columns(Kind kind) {
        return columns.stream().filter(column -> column.kind() == kind).toList();
    }

    @Override
    public String toString() {
        return source.toString();
    }
}
