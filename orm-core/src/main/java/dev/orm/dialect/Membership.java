package dev.orm.dialect;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** List predicates whose values are bound as one array per operand, whatever their number. */
final class Membership {

    private Membership() {}

    static String any(String operand, boolean negated) {
        return operand + (negated ? " <> all(?)" : " = any(?)");
    }

    static String rows(List<String> operands, boolean negated) {
        return rows(operands, elements(operands.size()), negated);
    }

    /** The same with SQL of its own for each element of a row. */
    static String rows(List<String> operands, List<String> elements, boolean negated) {
        return '(' + String.join(", ", operands) + (negated ? ") not in (select " : ") in (select ")
                + String.join(", ", elements) + " from " + unnest(operands.size()) + ')';
    }

    /** The elements of a row of {@link #unnest}. */
    static List<String> elements(int count) {
        return IntStream.range(0, count).mapToObj(i -> "v.c" + i).toList();
    }

    /** Arrays side by side as rows {@code v(c0, c1, ...)}. */
    static String unnest(int arrays) {
        return "unnest(" + "?, ".repeat(arrays - 1) + "?) as v("
                + IntStream.range(0, arrays).mapToObj(i -> "c" + i).collect(Collectors.joining(", ")) + ')';
    }
}
