package dev.orm.mapping;

import dev.orm.type.JsonFormat;
import dev.orm.type.SqlType;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types that an application gives to its classes and annotations, beside those that everyone has. */
final class TypeRegistry {

    private final Map<Class<?>, SqlType<?>> byClass = new HashMap<>();
    private final Map<Class<? extends Annotation>, SqlType<?>> byAnnotation = new HashMap<>();
    private @Nullable JsonFormat json;

    void add(SqlType<?> type) {
        SqlType<?> other = byClass.putIfAbsent(type.javaType(), type);
        if (other != null && !other.equals(type)) {
            throw new MappingException(
                    "Two types are registered for " + type.javaType().getName() + ", " + other + " and " + type
                            + ": register one, and name the other on its attributes by an annotation");
        }
    }

    void add(Class<? extends Annotation> annotation, SqlType<?> type) {
        byAnnotation.put(annotation, type);
    }

    void json(JsonFormat format) {
        json = format;
    }

    @Nullable
    SqlType<?> of(Class<?> javaType) {
        return byClass.get(javaType);
    }

    Map<Class<? extends Annotation>, SqlType<?>> byAnnotation() {
        return byAnnotation;
    }

    /** The format that was given, or Jackson's. */
    JsonFormat json() {
        if (json == null) {
            json = JsonFormat.jackson();
        }
        return json;
    }

    /** Whether values of a class are JSON by themselves; does not ask for Jackson where it is not there. */
    boolean isJsonTree(Class<?> type) {
        if (json == null && !JsonFormat.isJacksonPresent()) {
            return false;
        }
        return json().isTree(type);
    }
}
