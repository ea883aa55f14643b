package dev.orm.sql;

import java.util.List;

/** Writes the terms of an order that stands inside an expression. */
final class Orderings {

    private Orderings() {}

    static void write(SqlWriter writer, List<Ordering> orderings) {
        for (int i = 0; i < orderings.size(); i++) {
            if (i > 0) {
                writer.sql(", ");
            }
            orderings.get(i).writeTo(writer, false);
        }
    }
}
