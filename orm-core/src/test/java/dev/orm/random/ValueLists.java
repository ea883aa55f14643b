package dev.orm.random;

import static dev.orm.sql.Sql.values;

import dev.orm.sql.ValuesTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Random rows that a statement brings with it. */
final class ValueLists {

    private ValueLists() {}

    static From of(Dice dice, String name) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        ValuesTable table = null;
        for (int i = 1 + dice.below(4); i > 0; i--) {
            Object[] row = {dice.whole(), dice.text()};
            rows.add(row);
            table = table == null ? values(name, "number", "word").row(row) : table.row(row);
        }
        ValuesTable source = Objects.requireNonNull(table);
        return From.of(
                new Slot(source, env -> rows)
                        .column(Kind.WHOLE, source.whole("number", Long.class))
                        .column(Kind.TEXT, source.text("word")),
                Clause.VALUES);
    }
}
