package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.List;

/**
 * An expression that is true, false or unknown.
 *
 * <p>A condition may be <em>absent</em>: {@link #and}, {@link #or} and {@link #not} leave it out, and a select without
 * any other condition has no WHERE clause. That is how filters that a person may or may not fill in are written without
 * branches. An update or delete whose condition is absent is refused.
 */
public interface Condition extends Expression<Boolean> {

    @Override
    SqlType<Boolean> type();

    /** The condition that is left out wherever it stands. */
    static Condition absent() {
        return Absent.ABSENT;
    }

    /** The condition that every row meets; {@link #and} and {@link #or} fold it away. */
    static Condition always() {
        return Constant.TRUE;
    }

    /** The condition that no row meets; {@link #and} and {@link #or} fold it away. */
    static Condition never() {
        return Constant.FALSE;
    }

    /** All of the conditions, the absent ones left out; absent when there is none. */
    static Condition allOf(List<? extends Condition> conditions) {
        return Junction.of(Junction.Operator.AND, conditions);
    }

    /**
     * At least one of the conditions, the absent ones left out; absent when all of them are. Of an empty list no row meets
     * any: a list that was to narrow does not widen.
     */
    static Condition anyOf(List<? extends Condition> conditions) {
        return conditions.isEmpty() ? never() : Junction.of(Junction.Operator.OR, conditions);
    }

    /** Whether this is the absent condition. */
    default boolean isAbsent() {
        return this == Absent.ABSENT;
    }

    /** This and the other. */
    default Condition and(Condition other) {
        return Junction.of(Junction.Operator.AND, this, other);
    }

    /** This or the other. */
    default Condition or(Condition other) {
        return Junction.of(Junction.Operator.OR, this, other);
    }

    /** The opposite; of an unknown it is unknown again. */
    default Condition not() {
        return Negation.of(this);
    }

    /** Known to be true: false where this is unknown. */
    default Condition isTrue() {
        return TruthTest.of(this, " is true");
    }

    /** False or unknown. */
    default Condition isNotTrue() {
        return TruthTest.of(this, " is not true");
    }

    /** Known to be false. */
    default Condition isFalse() {
        return TruthTest.of(this, " is false");
    }

    /** True or unknown. */
    default Condition isNotFalse() {
        return TruthTest.of(this, " is not false");
    }

    /** Neither true nor false, because of a NULL. */
    default Condition isUnknown() {
        return TruthTest.of(this, " is null");
    }

    /** True or false. */
    default Condition isNotUnknown() {
        return TruthTest.of(this, " is not null");
    }
}
