package dev.orm.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The families of values that random statements compute with. */
enum Kind {
    WHOLE,
    DECIMAL,
    TEXT,
    DATE,
    BOOL;

    /** A value as it is compared: whatever class and scale a database chose. */
    @Nullable
    Object plain(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (this) {
            case WHOLE -> ((Number) value).longValue();
            case DECIMAL -> plain(new BigDecimal(value.toString()));
            case TEXT -> (String) value;
            case DATE -> (LocalDate) value;
            case BOOL -> (Boolean) value;
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
