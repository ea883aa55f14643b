package dev.orm.random;

import dev.orm.sql.Condition;
import dev.orm.sql.DecimalExpression;
import dev.orm.sql.Expression;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.TemporalExpression;
import dev.orm.sql.TextExpression;
import dev.orm.sql.WholeExpression;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of a row, twice: as an expression, and as what Java makes of the row.
 *
 * @param kind its family
 * @param sql the expression
 * @param java its value, null for NULL
 */
record Term(Kind kind, Expression<?> sql, Function<Env, @Nullable Object> java) {

    @SuppressWarnings("unchecked")
    WholeExpression<Long> whole() {
        return (WholeExpression<Long>) sql;
    }

    DecimalExpression decimal() {
        return (DecimalExpression) sql;
    }

    TextExpression text() {
        return (TextExpression) sql;
    }

    @SuppressWarnings("unchecked")
    TemporalExpression<LocalDate> date() {
        return (TemporalExpression<LocalDate>) sql;
    }

    Condition bool() {
        return (Condition) sql;
    }

    OrderedExpression<?> ordered() {
        return (OrderedExpression<?>) sql;
    }

    boolean isOrdered() {
        return kind != Kind.BOOL;
    }

    @Nullable
    Object in(Env env) {
        return kind.plain(java.apply(env));
    }
}
