package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Selects joined by set operations, from left to right. */
record Compound(List<Term> terms) implements SelectBody {

    enum Operator {
        UNION(" union "),
        UNION_ALL(" union all "),
        INTERSECT(" intersect "),
        INTERSECT_ALL(" intersect all "),
        EXCEPT(" except "),
        EXCEPT_ALL(" except all ");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        boolean bindsTighter() {
            return this == INTERSECT || this == INTERSECT_ALL;
        }

        @Override
        public String toString() {
            return text.strip();
        }
    }

    /** A part and the operator before it; that of the first part does not count. */
    record Term(Operator operator, SelectParts part) {}

    static SelectParts of(SelectParts left, Operator operator, SelectParts right) {
        requireSameShape(operator, left.items(), right.items());
        List<Term> terms = new ArrayList<>();
        if (left.extras().body() instanceof Compound chain && left.isBare() && chain.continues(operator)) {
            terms.addAll(chain.terms);
        } else {
            terms.add(new Term(operator, left));
        }
        terms.add(new Term(operator, right));
        return SelectParts.of(left.items(), new Compound(List.copyOf(terms)));
    }

    /** From left to right means the same on all databases only among operators that bind equally. */
    private boolean continues(Operator operator) {
        return terms.stream().allMatch(term -> term.operator.bindsTighter() == operator.bindsTighter());
    }

    private static void requireSameShape(Operator operator, List<Selectable<?>> left, List<Selectable<?>> right) {
        boolean same = left.size() == right.size();
        for (int i = 0; same && i < left.size(); i++) {
            same = isCompatible(left.get(i), right.get(i));
        }
        if (!same) {
            throw new IllegalArgumentException(operator + ": the parts yield columns of different shapes, " + left
                    + " and " + right + "; select as many items of the same types in each");
        }
    }

    private static boolean isCompatible(Selectable<?> left, Selectable<?> right) {
        if (left instanceof Expression<?> one && right instanceof Expression<?> other) {
            Class<?> wanted = one.type().javaType();
            Class<?> found = other.type().javaType();
            return wanted == Object.class || found == Object.class || wanted.equals(found);
        }
        return left.equals(right);
    }

    @Override
    public void writeTo(SqlWriter writer, SelectParts select) {
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (i > 0) {
                if (term.operator == Operator.INTERSECT_ALL || term.operator == Operator.EXCEPT_ALL) {
                    writer.require(Feature.INTERSECT_ALL);
                }
                writer.sql(term.operator.text);
            }
            if (term.part.isBareSelect()) {
                term.part.writeTo(writer);
            } else {
                writer.beginOperand();
                term.part.writeTo(writer);
                writer.endOperand();
            }
        }
    }

    Compound replacingItems(Function<? super Selectable<?>, ? extends List<? extends Selectable<?>>> replacement) {
        return new Compound(terms.stream()
                .map(term -> new Term(term.operator, term.part.replacingItems(replacement)))
                .toList());
    }

    @Override
    public Compound labelled(DerivedColumns columns) {
        List<Term> labelled = new ArrayList<>(terms);
        Term first = terms.get(0);
        labelled.set(0, new Term(first.operator, first.part.labelled(columns)));
        return new Compound(List.copyOf(labelled));
    }

    @Override
    public String what() {
        return "a set operation (" + terms.get(terms.size() - 1).operator + ")";
    }
}
