package dev.orm.random;

import dev.orm.sql.Condition;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition, twice.
 *
 * @param sql the condition
 * @param java true, false, or null for unknown
 */
record Check(Condition sql, Function<Env, @Nullable Boolean> java) {

    boolean holds(Env env) {
        return Boolean.TRUE.equals(java.apply(env));
    }

    Check and(Check other) {
        return new Check(sql.and(other.sql), env -> both(java.apply(env), other.java.apply(env)));
    }

    Check or(Check other) {
        return new Check(
                sql.or(other.sql), env -> negate(both(negate(java.apply(env)), negate(other.java.apply(env)))));
    }

    Check not() {
        return new Check(sql.not(), env -> negate(java.apply(env)));
    }

    private static @Nullable Boolean both(@Nullable Boolean a, @Nullable Boolean b) {
        if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) {
            return false;
        }
        return a == null || b == null ? null : true;
    }

    private static @Nullable Boolean negate(@Nullable Boolean a) {
        return a == null ? null : !a;
    }
}
