package dev.orm.sql;

import dev.orm.type.DelegatingType;
import dev.orm.type.SqlType;

/**
 * The type of a value that is written to a column, to be looked up when the text of a statement is made: unlike a value
 * that is only compared, one that the column would not keep as it is, is refused.
 *
 * @param source the source that has the column
 * @param name the path of the attribute, or the name of the column
 * @param type the type of the column
 */
public record TargetType<T>(Source source, String name, SqlType<T> type) implements DelegatingType<T> {

    static <T> TargetType<T> of(Assignable<?, T> column) {
        return new TargetType<>(column.source(), column.name(), column.type());
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
