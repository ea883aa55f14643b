package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.TypeCategory;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Set;

/** Checks which family of expressions a Java type belongs to. */
final class Families {

    private static final Set<Class<?>> WHOLE =
            Set.of(Long.class, Integer.class, Short.class, Byte.class, BigInteger.class);
    private static final Set<Class<?>> FLOATING = Set.of(Double.class, Float.class);

    private Families() {}

    static boolean isWhole(Class<?> type) {
        return WHOLE.contains(type);
    }

    static void requireWhole(Expression<?> expression) {
        require(isWhole(expression.type().javaType()), expression, "asWhole", "whole numbers");
    }

    static void requireFloating(Expression<?> expression) {
        require(FLOATING.contains(expression.type().javaType()), expression, "asFloating", "floating point numbers");
    }

    static void requireTemporal(Expression<?> expression) {
        boolean isTemporal = Temporal.class.isAssignableFrom(expression.type().javaType());
        require(isTemporal, expression, "asTemporal", "dates or times of java.time");
    }

    static void requireJson(Expression<?> expression) {
        if (expression.type().category() != TypeCategory.JSON) {
            throw new IllegalArgumentException("asJson(" + expression + "): its values are of " + expression.type()
                    + ", not JSON; give the function a type made by SqlTypes.json(...)");
        }
    }

    static void requireArray(Expression<?> expression, Class<?> element) {
        SqlType<?> found = expression.type().category() == TypeCategory.ARRAY
                ? expression.type().element()
                : null;
        if (found == null || !found.javaType().equals(element)) {
            throw new IllegalArgumentException("asArray(" + expression + ", " + element.getSimpleName()
                    + ".class): its values are of " + expression.type()
                    + ", not arrays of these elements; give the function a type made by SqlTypes.listOf(...)");
        }
    }

    private static void require(boolean isMember, Expression<?> expression, String method, String wanted) {
        if (!isMember) {
            throw new IllegalArgumentException(method + "(" + expression + "): its values are "
                    + expression.type().javaType().getName() + ", not " + wanted
                    + "; turn it into another type by cast(type) first");
        }
    }
}
