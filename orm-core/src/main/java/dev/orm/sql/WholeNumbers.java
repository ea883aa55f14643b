package dev.orm.sql;

import dev.orm.type.SqlType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Turns a {@code long} into the class of a whole expression, refusing what does not fit. */
final class WholeNumbers {

    private WholeNumbers() {}

    static <T> T convert(WholeExpression<T> target, long value) {
        SqlType<T> type = target.type();
        Object number = number(type.javaType(), value);
        if (number == null) {
            throw new IllegalArgumentException(target + " is compared with a number that does not fit into its type "
                    + type.javaType().getSimpleName());
        }
        return type.javaType().cast(number);
    }

    static <T> List<T> convertAll(WholeExpression<T> target, long[] values) {
        List<T> converted = new ArrayList<>(values.length);
        for (long value : values) {
            converted.add(convert(target, value));
        }
        return converted;
    }

    private static @org.jspecify.annotations.Nullable Object number(Class<?> type, long value) {
        if (type == Long.class) {
            return value;
        }
        if (type == Integer.class) {
            return (int) value == value ? (Object) (int) value : null;
        }
        if (type == Short.class) {
            return (short) value == value ? (Object) (short) value : null;
        }
        if (type == Byte.class) {
            return (byte) value == value ? (Object) (byte) value : null;
        }
        return type == BigInteger.class ? BigInteger.valueOf(value) : null;
    }
}
