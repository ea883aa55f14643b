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
        String columns =
                IntStream.range(0, operands.size()).mapToObj(i -> "v.c" + i).collect(Collectors.joining(", "));
        return '(' + String.join(", ", operands) + (negated ? ") not in (select " : ") in (select ") + columns
                + " from " + unnest(operands.size()) + ')';
    }

    /** Arrays side by side as rows {@code v(c0, c1, ...)}. */
    static String unnest(int arrays) {
        return "unnest(" + "?, ".repeat(arrays - 1) + "?) as v("
                + IntStream.range(0, arrays).mapToObj(i -> "c" + i).collect(Collectors.joining(", ")) + ')';
    }
}
