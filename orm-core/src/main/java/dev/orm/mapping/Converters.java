package dev.orm.mapping;

import dev.orm.mapping.source.Construction;
import dev.orm.mapping.source.Problems;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.GenericTypeResolver;

/** The attribute converters of a registry, each instantiated once. */
final class Converters {

    private final Problems problems;
    private final Map<Class<?>, @Nullable SqlType<?>> byConverter = new HashMap<>();
    private final Map<Class<?>, Class<?>> automatic = new HashMap<>();

    Converters(Problems problems) {
        this.problems = problems;
    }

    /** Takes note of a converter that may apply itself. */
    void register(Class<?> converter) {
        SqlType<?> type = type(converter);
        if (type == null || !converter.getAnnotation(Converter.class).autoApply()) {
            return;
        }
        Class<?> other = automatic.putIfAbsent(type.javaType(), converter);
        if (other != null && other != converter) {
            problems.add(converter.getName() + " and " + other.getName() + " both apply themselves to "
                    + type.javaType().getName() + ": set autoApply to false on one of them.");
        }
    }

    /** The type a converter applies to all attributes of a class, or null. */
    @Nullable
    SqlType<?> automaticFor(Class<?> javaType) {
        Class<?> converter = automatic.get(Primitives.boxed(javaType));
        return converter == null ? null : type(converter);
    }

    /** The type made by a converter, or null if it cannot be used, which is then a problem. */
    @Nullable
    SqlType<?> type(Class<?> converter) {
        if (!byConverter.containsKey(converter)) {
            byConverter.put(converter, create(converter));
        }
        return byConverter.get(converter);
    }

    private @Nullable SqlType<?> create(Class<?> converter) {
        Class<?>[] arguments = AttributeConverter.class.isAssignableFrom(converter)
                ? GenericTypeResolver.resolveTypeArguments(converter, AttributeConverter.class)
                : null;
        if (arguments == null) {
            problems.add(converter.getName()
                    + " does not say what it converts: let it implement AttributeConverter with two type arguments.");
            return null;
        }
        SqlType<?> stored = SqlTypes.find(arguments[1]);
        String obstacle = stored == null
                ? "converts to " + arguments[1].getName()
                        + ", which has no SQL type: convert to a type such as String or Long"
                : Construction.obstacle(converter);
        if (stored == null || obstacle != null) {
            problems.add(converter.getName() + " " + obstacle + ".");
            return null;
        }
        return converted(arguments[0], stored, (AttributeConverter<?, ?>)
                Construction.of(converter).newInstance());
    }

    @SuppressWarnings("unchecked")
    private static <A, D> SqlType<A> converted(
            Class<?> javaType, SqlType<D> stored, AttributeConverter<?, ?> instance) {
        AttributeConverter<A, D> converter = (AttributeConverter<A, D>) instance;
        return SqlTypes.converted(
                (Class<A>) javaType, stored, converter::convertToDatabaseColumn, converter::convertToEntityAttribute);
    }
}
