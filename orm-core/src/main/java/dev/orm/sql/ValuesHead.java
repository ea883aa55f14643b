package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name and the columns of rows of values that are still to come. An immutable value made by {@link Sql#values}. */
public final class ValuesHead {

    private final String alias;
    private final List<String> columns;

    ValuesHead(String alias, List<String> columns) {
        Labels.check(alias);
        columns.forEach(Labels::check);
        this.alias = alias;
        this.columns = columns;
    }

    /**
     * The first row, whose values give the columns their types.
     *
     * @throws IllegalArgumentException if there are more or fewer values than columns, or one of them is null
     */
    public ValuesTable row(@Nullable Object... values) {
        return ValuesTable.of(alias, columns, values);
    }
}
