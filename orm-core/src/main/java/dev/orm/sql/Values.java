package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/** Checks of the values handed to expressions. */
final class Values {

    private Values() {}

    static <T> T require(Object operand, String operator, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(operand + "." + operator
                    + "(null): nothing is equal to, less or greater than NULL in SQL; use isNull() or isNotNull(),"
                    + " or " + operator
                    + "IfPresent(value) where it exists to leave the condition out when the value is absent");
        }
        return value;
    }

    static Parameter<Integer> atLeast(int least, String method, int number) {
        if (number < least) {
            throw new IllegalArgumentException(method + "(" + number + "): the number is at least " + least);
        }
        return Parameter.integer(number);
    }
}
