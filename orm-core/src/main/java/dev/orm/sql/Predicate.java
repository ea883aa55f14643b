package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;

/** A condition made by this package. */
interface Predicate extends Condition, Ranked {

    @Override
    default SqlType<Boolean> type() {
        return SqlTypes.BOOLEAN;
    }

    @Override
    default int rank() {
        return Rank.PREDICATE;
    }
}
