package dev.orm.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The values of a list predicate, one array per operand. None of them is null, and there is at least one.
 *
 * <p>The arrays belong to the statement and must not be changed.
 */
public final class InValues {

    /** How many values a part of a long list has, on databases whose arrays hold no more. */
    public static final int PART = 65_536;

    private final List<Object[]> columns;

    private InValues(List<Object[]> columns) {
        this.columns = columns;
    }

    static InValues of(Object what, Collection<?> values) {
        Object[] column = new Object[values.size()];
        int i = 0;
        for (Object value : values) {
            column[i++] = Values.require(what, "in", value);
        }
        return new InValues(List.<Object[]>of(column));
    }

    static InValues ofRows(Object what, int width, Collection<? extends Object[]> rows) {
        List<Object[]> columns = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            columns.add(new Object[rows.size()]);
        }
        int position = 0;
        for (Object[] row : rows) {
            if (row.length != width) {
                throw new IllegalArgumentException(
                        what + ".in(...): a row of " + row.length + " values where " + width + " are compared");
            }
            for (int i = 0; i < width; i++) {
                columns.get(i)[position] = Values.require(what, "in", row[i]);
            }
            position++;
        }
        return new InValues(List.copyOf(columns));
    }

    /** In how many parts the values go where a database cannot take them as one list. */
    public int parts() {
        return (columns.get(0).length + PART - 1) / PART;
    }

    /** The values for each operand. */
    public List<Object[]> columns() {
        return columns;
    }
}
