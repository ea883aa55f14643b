package dev.orm.sql;

/** The opposite of a condition. */
record Negation(Condition condition) implements Predicate {

    static Condition of(Condition condition) {
        if (condition.isAbsent()) {
            return condition;
        }
        if (condition instanceof Constant constant) {
            return Constant.of(constant == Constant.FALSE);
        }
        return condition instanceof Negation negation ? negation.condition : new Negation(condition);
    }

    @Override
    public int rank() {
        return Rank.NEGATION;
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.sql("not ");
        Rank.write(writer, condition, Rank.ATOM);
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
