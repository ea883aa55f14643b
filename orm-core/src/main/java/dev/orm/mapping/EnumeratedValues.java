package dev.orm.mapping;

import dev.orm.mapping.source.Problems;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import jakarta.persistence.EnumType;
import jakarta.persistence.EnumeratedValue;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Enums that say themselves by {@code @EnumeratedValue} what is stored for each constant. */
final class EnumeratedValues {

    private static final Set<Class<?>> STORED = Set.of(String.class, Integer.class, Short.class, Byte.class);

    private EnumeratedValues() {}

    /** What contradicts {@code @Enumerated}, or {@code @MapKeyEnumerated}, in an enum; null if nothing does. */
    static @Nullable String contradiction(String annotation, EnumType said, Class<?> enumType) {
        for (Field field : fields(enumType)) {
            EnumType stored = field.getType() == String.class ? EnumType.STRING : EnumType.ORDINAL;
            if (stored != said) {
                return "has @" + annotation + "(" + said + "), and " + enumType.getSimpleName() + "." + field.getName()
                        + ", which @EnumeratedValue says is stored, has the type "
                        + field.getType().getSimpleName() + ": remove @" + annotation + ".";
            }
        }
        return null;
    }

    private static List<Field> fields(Class<?> enumType) {
        return Arrays.stream(enumType.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(EnumeratedValue.class))
                .toList();
    }

    /**
     * The type of such an enum, or null if no field of it is annotated.
     *
     * @param problems takes what rows could not be read by: such an enum has no type either
     */
    static @Nullable SqlType<?> find(Class<?> enumType, Problems problems) {
        List<Field> fields = fields(enumType);
        if (fields.isEmpty()) {
            return null;
        }
        String obstacle = obstacle(enumType, fields);
        if (obstacle != null) {
            problems.add(
                    enumType.getSimpleName() + "." + fields.get(0).getName() + " has @EnumeratedValue, " + obstacle);
            return null;
        }
        Field field = fields.get(0);
        return type(enumType, field, SqlTypes.of(Primitives.boxed(field.getType())));
    }

    private static @Nullable String obstacle(Class<?> enumType, List<Field> fields) {
        Field field = fields.get(0);
        if (fields.size() > 1) {
            return "and so has " + fields.get(1).getName() + ": keep one of them.";
        }
        if (Modifier.isStatic(field.getModifiers())) {
            return "and is static, so all constants have one value: remove static, or the annotation.";
        }
        if (!STORED.contains(Primitives.boxed(field.getType()))) {
            return "and the type " + field.getType().getSimpleName() + ": use String, int, short or byte.";
        }
        return repeated(enumType, field);
    }

    private static @Nullable String repeated(Class<?> enumType, Field field) {
        Map<Object, Object> constants = new HashMap<>();
        for (Object constant : enumType.getEnumConstants()) {
            Object value = value(field, constant);
            if (value == null) {
                return "which is null in " + constant(constant) + ": give each constant a value.";
            }
            Object other = constants.putIfAbsent(value, constant);
            if (other != null) {
                return "which is the same in " + constant(other) + " and " + constant(constant)
                        + ", so one would be read as the other: give each constant a value of its own.";
            }
        }
        return null;
    }

    private static String constant(Object constant) {
        return ((Enum<?>) constant).name();
    }

    @SuppressWarnings("unchecked")
    private static <E, D> SqlType<E> type(Class<?> enumType, Field field, SqlType<D> stored) {
        Map<E, D> toStored = new HashMap<>();
        Map<D, E> toConstant = new HashMap<>();
        for (Object constant : enumType.getEnumConstants()) {
            D value = (D) Objects.requireNonNull(value(field, constant));
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

    private static @Nullable Object value(Field field, Object constant) {
        field.setAccessible(true);
        try {
            return field.get(constant);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
