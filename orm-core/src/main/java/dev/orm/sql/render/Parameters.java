package dev.orm.sql.render;

import dev.orm.sql.InValues;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a text in the making, and the recorded values that they take. */
final class Parameters {

    private final List<SqlType<?>> types = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    void add(SqlType<?> type, @Nullable Object value) {
        types.add(type);
        positions.add(values.size());
        values.add(value);
    }

    /** Values of which the text may take some more than once. */
    void addAll(List<SqlType<Object[]>> arrays, int[] taken, List<Object[]> columns) {
        for (int column : taken) {
            types.add(arrays.get(column));
            positions.add(values.size() + column);
        }
        values.addAll(columns);
    }

    /** The same for values that go in parts, each of which repeats the text, with the parameters of its operands. */
    void addParts(Slice operands, List<SqlType<Object[]>> arrays, int[] taken, InValues list) {
        for (int part = 0; part < list.parts(); part++) {
            add(operands);
            for (int column : taken) {
                types.add(new ListPart(arrays.get(column), part));
                positions.add(values.size() + column);
            }
        }
        values.addAll(list.columns());
    }

    /** Where the parameters of a part of the text begin. */
    int mark() {
        return types.size();
    }

    /** The parameters from a mark on, which no longer belong to the text; their values stay in the recorded order. */
    Slice takeBack(int mark) {
        List<SqlType<?>> takenTypes = types.subList(mark, types.size());
        List<Integer> takenPositions = positions.subList(mark, positions.size());
        Slice slice = new Slice(List.copyOf(takenTypes), List.copyOf(takenPositions));
        takenTypes.clear();
        takenPositions.clear();
        return slice;
    }

    void add(Slice slice) {
        types.addAll(slice.types);
        positions.addAll(slice.positions);
    }

    /** Parameters of a part of the text. */
    record Slice(List<SqlType<?>> types, List<Integer> positions) {

        boolean isEmpty() {
            return types.isEmpty();
        }
    }

    /** How many values were recorded by now. */
    int valueCount() {
        return values.size();
    }

    List<@Nullable Object> values() {
        return values;
    }

    List<SqlType<?>> types() {
        return List.copyOf(types);
    }

    List<Integer> positions() {
        return positions;
    }

    /** The values as literals, one for each parameter of the text. */
    List<String> literals(SqlSpelling spelling) {
        List<String> literals = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            literals.add(literal(spelling, types.get(i), values.get(positions.get(i))));
        }
        return literals;
    }

    @SuppressWarnings("unchecked") // a value was recorded with its type
    static <T> String literal(SqlSpelling spelling, SqlType<T> type, @Nullable Object value) {
        return spelling.literal(type, (T) value);
    }

    /** Whether the text met the values in the order in which they were recorded. */
    boolean follow(@Nullable Object[] recorded) {
        if (recorded.length != values.size()) {
            return false;
        }
        for (int i = 0; i < recorded.length; i++) {
            if (recorded[i] != values.get(i)) {
                return false;
            }
        }
        return true;
    }
}
