package dev.orm.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Turns the id a caller gave into the type of the id attribute, where nothing is lost. */
final class IdConversion {

    private IdConversion() {}

    static Object convert(EntityMapping<?> entity, Class<?> type, Object id) {
        if (type.isInstance(id)) {
            return id;
        }
        Object converted = id instanceof Number number ? number(type, number) : null;
        if (converted == null) {
            throw new IllegalArgumentException(
                    "The id of " + entity.name() + " has the type " + type.getSimpleName() + ", and a value of type "
                            + id.getClass().getSimpleName()
                            + " was given that cannot be converted without loss: pass one of type "
                            + type.getSimpleName() + ".");
        }
        return converted;
    }

    private static @Nullable Object number(Class<?> type, Number number) {
        try {
            return exact(type, decimal(number));
        } catch (ArithmeticException | NumberFormatException lossy) {
            return null;
        }
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigInteger big ? new BigDecimal(big) : new BigDecimal(number.toString());
    }

    private static @Nullable Object exact(Class<?> type, BigDecimal value) {
        if (type == Long.class) {
            return value.longValueExact();
        } else if (type == Integer.class) {
            return value.intValueExact();
        } else if (type == Short.class) {
            return value.shortValueExact();
        } else if (type == Byte.class) {
            return value.byteValueExact();
        } else if (type == BigInteger.class) {
            return value.toBigIntegerExact();
        }
        return type == BigDecimal.class ? value : null;
    }
}
