package dev.orm.spring.repository.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.NumberUtils;
import org.springframework.util.ObjectUtils;

/** Turns what a caller passed into values of an attribute's type. */
final class Arguments {

    private Arguments() {}

    /** Whether values of a parameter's type can be compared with an attribute: they are of its type, or both are numbers. */
    static boolean fits(Class<?> parameter, Class<?> attribute) {
        Class<?> given = ClassUtils.resolvePrimitiveIfNecessary(parameter);
        Class<?> wanted = ClassUtils.resolvePrimitiveIfNecessary(attribute);
        return wanted.isAssignableFrom(given)
                || given.isAssignableFrom(wanted)
                || Number.class.isAssignableFrom(given) && Number.class.isAssignableFrom(wanted);
    }

    /**
     * A value of the attribute's type.
     *
     * @throws IllegalArgumentException when a number does not fit, or the value is of another type
     */
    static Object convert(Object value, Class<?> type) {
        Class<?> wanted = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (wanted.isInstance(value)) {
            return value;
        }
        if (value instanceof Number number && Number.class.isAssignableFrom(wanted)) {
            return NumberUtils.convertNumberToTargetClass(number, wanted.asSubclass(Number.class));
        }
        throw new IllegalArgumentException("Expected a value of type " + wanted.getName() + ", found one of type "
                + value.getClass().getName());
    }

    /** The elements of a collection or array, each as a value of the attribute's type. */
    static List<Object> convertAll(Object values, Class<?> type) {
        Collection<?> elements =
                values instanceof Collection<?> collection ? collection : List.of(ObjectUtils.toObjectArray(values));
        List<Object> converted = new ArrayList<>(elements.size());
        for (Object element : elements) {
            converted.add(convert(require(element), type));
        }
        return converted;
    }

    private static Object require(@Nullable Object element) {
        if (element == null) {
            throw new IllegalArgumentException(
                    "A collection of values to compare with holds null: nothing is equal to NULL in SQL");
        }
        return element;
    }
}
