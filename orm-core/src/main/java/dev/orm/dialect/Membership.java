package dev.orm.dialect;

import dev.orm.type.SqlType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** List predicates whose values are bound as one array per operand, whatever their number. */
final class Membership {

    private Membership() {}

    static String any(String operand, boolean negated) {
        return operand + (negated ? " <> all(?)" : " = any(?)");
    }

    /** Rows whose elements may have SQL of their own. */
    static String rows(List<String> operands, List<String> elements, boolean negated) {
        return '(' + String.join(", ", operands) + (negated ? ") not in (select " : ") in (select ")
                + String.join(", ", elements) + " from " + unnest(operands.size()) + ')';
    }

    /** The elements of a row of {@link #unnest}. */
    static List<String> elements(int count) {
        return IntStream.range(0, count).mapToObj(i -> "v.c" + i).toList();
    }

    /** The same with the SQL that their types put around them. */
    static List<String> elements(List<SqlType<?>> types) {
        return IntStream.range(0, types.size())
                .mapToObj(i -> types.get(i).written("v.c" + i))
                .toList();
    }

    /** Arrays side by side as rows {@code v(c0, c1, ...)}. */
    static String unnest(int arrays) {
        return "unnest(" + "?, ".repeat(arrays - 1) + "?) as v("
                + IntStream.range(0, arrays).mapToObj(i -> "c" + i).collect(Collectors.joining(", ")) + ')';
    }
}
