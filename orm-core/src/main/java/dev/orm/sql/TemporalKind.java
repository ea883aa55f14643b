package dev.orm.sql;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;

/** What of a day and its time an expression holds, as far as computing with it goes. */
enum TemporalKind {
    DATE,
    TIME,
    TIMESTAMP;

    static TemporalKind of(TemporalExpression<?> expression) {
        Class<?> type = expression.type().javaType();
        if (type == LocalDate.class) {
            return DATE;
        }
        return type == LocalTime.class || type == OffsetTime.class ? TIME : TIMESTAMP;
    }
}
