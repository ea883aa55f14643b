package dev.orm.sql.render;

import dev.orm.sql.Expression;
import dev.orm.sql.InValues;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The text of list predicates. */
final class ListText {

    private final TextWriter text;
    private final ValueText values;
    private final Parameters parameters;
    private final SqlSpelling spelling;

    ListText(TextWriter text, ValueText values) {
        this.text = text;
        this.values = values;
        this.parameters = values.parameters();
        this.spelling = text.spelling();
    }

    void write(List<? extends Expression<?>> operands, InValues list, boolean negated) {
        int mark = parameters.mark();
        List<String> texts = operands.stream().map(text::textOf).toList();
        if (values.isInline()) {
            inline(texts, operands, list, negated);
            return;
        }
        List<SqlType<?>> types = new ArrayList<>(operands.size());
        List<SqlType<Object[]>> arrays = new ArrayList<>(operands.size());
        for (Expression<?> operand : operands) {
            SqlType<?> type = text.resolved(operand.type());
            types.add(type);
            arrays.add(arrayOf(type));
        }
        Parameters.Slice own = parameters.takeBack(mark);
        int[] taken = own.isEmpty()
                ? spelling.inParameters(operands.size())
                : IntStream.range(0, operands.size()).toArray();
        String predicate = own.isEmpty() ? spelling.in(texts, types, negated) : spelling.inOnce(texts, types, negated);
        if (list.parts() == 1 || spelling.takesLongLists()) {
            parameters.add(own);
            parameters.addAll(arrays, taken, list.columns());
            text.append(predicate);
            return;
        }
        parameters.addParts(own, arrays, taken, list);
        text.append('(' + String.join(negated ? " and " : " or ", Collections.nCopies(list.parts(), predicate)) + ')');
    }

    /** A list as SQL spells it everywhere. */
    private void inline(List<String> texts, List<? extends Expression<?>> operands, InValues list, boolean negated) {
        List<String> rows = new ArrayList<>();
        List<Object[]> columns = list.columns();
        for (int row = 0; row < columns.get(0).length; row++) {
            List<String> literals = new ArrayList<>();
            for (int i = 0; i < operands.size(); i++) {
                literals.add(Parameters.literal(
                        spelling, text.resolved(operands.get(i).type()), columns.get(i)[row]));
            }
            rows.add(inParentheses(literals));
        }
        text.append(inParentheses(texts) + (negated ? " not in (" : " in (") + String.join(", ", rows) + ')');
    }

    private static String inParentheses(List<String> texts) {
        return texts.size() == 1 ? texts.get(0) : '(' + String.join(", ", texts) + ')';
    }

    private SqlType<Object[]> arrayOf(SqlType<?> element) {
        SqlType<Object[]> array = spelling.arrayOf(element);
        if (array == null) {
            throw new IllegalStateException("in(...) with values of " + element
                    + ": this database takes no list of them as one parameter; compare them one by one with eq and or");
        }
        return array;
    }
}
