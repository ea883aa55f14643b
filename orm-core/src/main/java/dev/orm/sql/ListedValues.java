package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The values of a list in a text, side by side. */
record ListedValues<T>(SqlType<T> type, List<T> values) implements Expression<T> {

    static <T> ListedValues<T> of(String name, SqlType<T> type, Collection<? extends T> values) {
        List<T> listed = new ArrayList<>(values.size());
        for (T value : values) {
            if (value == null) {
                throw new IllegalArgumentException("The list for :" + name
                        + " holds null, which nothing in SQL is equal to; leave it out, and ask for NULL by IS NULL");
            }
            listed.add(value);
        }
        return new ListedValues<>(type, listed);
    }

    @Override
    public void writeTo(SqlWriter writer) {
        if (values.isEmpty()) {
            writer.sql("select cast(null as ").typeName(type).sql(") where 1 = 0");
            return;
        }
        for (int i = 0; i < places(); i++) {
            writer.sql(i == 0 ? "" : ", ").bind(type, values.get(Math.min(i, values.size() - 1)));
        }
    }

    private int places() {
        int below = Integer.highestOneBit(values.size());
        return below == values.size() ? below : 2 * below;
    }

    @Override
    public String toString() {
        return "?...";
    }
}
