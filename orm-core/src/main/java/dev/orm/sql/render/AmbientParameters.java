package dev.orm.sql.render;

import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a text that no part of its statement wrote: those of criteria, which hold wherever a source is read. They may stand anywhere, also
 * before what was written earlier, so they are marked in the text until all of it is there.
 */
final class AmbientParameters {

    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';

    private final List<SqlType<?>> types = new ArrayList<>(0);
    private final List<@Nullable Object> values = new ArrayList<>(0);

    /**
     * A text with its parameters in the order of their question marks.
     *
     * @param positions where the value of each is among the recorded values, or behind them among those of the criteria
     */
    record Settled(String text, List<SqlType<?>> types, List<Integer> positions) {}

    /** The constants of criteria, and the named parameters whose values belong to whoever executes the statement. */
    List<@Nullable Object> values() {
        return values;
    }

    /** A text that is complete in itself, as a part of another one. */
    String adopt(Settled part, List<@Nullable Object> partValues) {
        String text = part.text();
        StringBuilder marked = new StringBuilder(text.length());
        int parameter = 0;
        int done = 0;
        for (int at = ParameterScan.next(text, 0, '?'); at >= 0; at = ParameterScan.next(text, done, '?')) {
            boolean operator = ParameterScan.isOperator(text, at);
            marked.append(text, done, operator ? at + 2 : at);
            done = operator ? at + 2 : at + 1;
            if (!operator) {
                marked.append(BEGIN).append(values.size()).append(END);
                types.add(part.types().get(parameter));
                values.add(partValues.get(part.positions().get(parameter++)));
            }
        }
        return marked.append(text, done, text.length()).toString();
    }

    /** The text with question marks in the places of the marks; the values of criteria stand behind those that were recorded. */
    Settled settle(String text, Parameters recorded) {
        if (types.isEmpty()) {
            return new Settled(text, recorded.types(), recorded.positions());
        }
        List<SqlType<?>> allTypes = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        StringBuilder settled = new StringBuilder(text.length());
        int next = 0;
        int done = 0;
        for (int at = ParameterScan.next(text, 0, BEGIN); at >= 0; at = ParameterScan.next(text, done, BEGIN)) {
            settled.append(text, done, at).append('?');
            done = at + 1;
            if (text.charAt(at) == BEGIN) {
                int end = text.indexOf(END, at);
                int ambient = Integer.parseInt(text.substring(done, end));
                allTypes.add(types.get(ambient));
                positions.add(recorded.valueCount() + ambient);
                done = end + 1;
            } else if (ParameterScan.isOperator(text, at)) {
                settled.append('?');
                done = at + 2;
            } else {
                allTypes.add(recorded.types().get(next));
                positions.add(recorded.positions().get(next++));
            }
        }
        return new Settled(settled.append(text, done, text.length()).toString(), allTypes, positions);
    }
}
