package dev.orm.mapping;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import jakarta.persistence.EnumeratedValue;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Enums that say themselves by {@code @EnumeratedValue} what is stored for each constant. */
final class EnumeratedValues {

    private EnumeratedValues() {}

    /** The type of such an enum, or null if no field of it is annotated. */
    static @Nullable SqlType<?> find(Class<?> enumType) {
        for (Field field : enumType.getDeclaredFields()) {
            if (field.isAnnotationPresent(EnumeratedValue.class)) {
                return type(enumType, field, SqlTypes.of(Primitives.boxed(field.getType())));
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static <E, D> SqlType<E> type(Class<?> enumType, Field field, SqlType<D> stored) {
        Map<E, D> toStored = new HashMap<>();
        Map<D, E> toConstant = new HashMap<>();
        for (Object constant : enumType.getEnumConstants()) {
            D value = (D) value(field, constant);
            toStored.put((E) constant, value);
            toConstant.put(value, (E) constant);
        }
        return SqlTypes.converted(
                (Class<E>) enumType, stored, constant -> Objects.requireNonNull(toStored.get(constant)), value -> {
                    E constant = toConstant.get(value);
                    if (constant == null) {
                        throw new IllegalStateException("A row holds a value for which " + enumType.getName()
                                + " has no constant: add the constant" + " or correct the rows");
                    }
                    return constant;
                });
    }

    private static Object value(Field field, Object constant) {
        field.setAccessible(true);
        try {
            return field.get(constant);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
