package dev.orm.sql;

import java.util.Arrays;
import java.util.List;

/** Immutable lists that grow by copies. */
final class Lists {

    private Lists() {}

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> List<T> with(List<T> list, T... more) {
        if (list.isEmpty()) {
            return List.of(more);
        }
        T[] all = list.toArray(Arrays.copyOf(more, list.size() + more.length));
        System.arraycopy(more, 0, all, list.size(), more.length);
        return List.of(all);
    }

    /** Writes expressions, separated by commas. */
    static void write(SqlWriter writer, List<? extends Expression<?>> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            writer.sql(i > 0 ? ", " : "");
            expressions.get(i).writeTo(writer);
        }
    }
}
