package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions joined by AND or OR, with what is known beforehand folded away. */
record Junction(Operator operator, List<Condition> parts) implements Predicate {

    /** A database may read each operand as one step deeper, and go 1,000 steps deep at most, as SQLite does. */
    private static final int GROUP = 200;

    enum Operator {
        AND(" and ", Rank.CONJUNCTION, Constant.TRUE, Constant.FALSE),
        OR(" or ", Rank.DISJUNCTION, Constant.FALSE, Constant.TRUE);

        private final String text;
        private final String betweenGroups;
        private final int rank;
        private final Constant neutral;
        private final Constant decisive;

        Operator(String text, int rank, Constant neutral, Constant decisive) {
            this.text = text;
            this.betweenGroups = ')' + text + '(';
            this.rank = rank;
            this.neutral = neutral;
            this.decisive = decisive;
        }
    }

    static Condition of(Operator operator, Condition left, Condition right) {
        require(operator, left);
        require(operator, right);
        if (left.isAbsent()) {
            return right;
        }
        return right.isAbsent() ? left : of(operator, List.of(left, right));
    }

    static Condition of(Operator operator, List<? extends Condition> conditions) {
        List<Condition> parts = new ArrayList<>(conditions.size() + 2);
        boolean neutral = false;
        for (Condition condition : conditions) {
            require(operator, condition);
            if (condition == operator.decisive) {
                return condition;
            }
            neutral |= condition == operator.neutral;
            add(parts, operator, condition);
        }
        if (parts.isEmpty()) {
            return neutral ? operator.neutral : Condition.absent();
        }
        return parts.size() == 1 ? parts.get(0) : new Junction(operator, parts);
    }

    private static void require(Operator operator, @Nullable Condition condition) {
        if (condition == null) {
            throw new IllegalArgumentException("A condition of" + operator.text.stripTrailing()
                    + " is null; Condition.absent() stands for one that is left out, and isNull() asks for NULL");
        }
    }

    private static void add(List<Condition> parts, Operator operator, Condition condition) {
        if (condition instanceof Junction same && same.operator == operator) {
            parts.addAll(same.parts);
        } else if (!condition.isAbsent() && condition != operator.neutral) {
            parts.add(condition);
        }
    }

    @Override
    public int rank() {
        return operator.rank;
    }

    @Override
    public void writeTo(SqlWriter writer) {
        boolean grouped = parts.size() > GROUP;
        if (grouped) {
            writer.sql("(");
        }
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                writer.sql(grouped && i % GROUP == 0 ? operator.betweenGroups : operator.text);
            }
            if (operator == Operator.AND) {
                writer.conjunct();
            }
            Rank.write(writer, parts.get(i), operator.rank + 1);
        }
        if (grouped) {
            writer.sql(")");
        }
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
