package dev.orm.spring.repository.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Window;
import org.springframework.data.util.Streamable;
import org.springframework.util.ClassUtils;

/**
 * What a method returns: of what, and how many of it.
 *
 * @param form how many
 * @param element of what
 */
record ResultShape(Form form, Class<?> element) {

    /** Wrappers stand for primitives. */
    ResultShape {
        element = ClassUtils.resolvePrimitiveIfNecessary(element);
    }

    /** How many results a method returns. */
    enum Form {
        /** One, which may be absent. */
        ONE,
        /** All of them. */
        ALL,
        /** Some of them at a time. */
        PORTION,
        /** What only Spring Data's conversions know. */
        OTHER
    }

    private static final Set<Class<?>> ALL =
            Set.of(List.class, Set.class, Collection.class, Iterable.class, Streamable.class);

    static ResultShape of(ResolvableType returned) {
        Class<?> type = returned.resolve(Object.class);
        if (type == Future.class || type == CompletableFuture.class) {
            return ofValue(returned.getGeneric(0));
        }
        return type == Optional.class
                ? new ResultShape(Form.ONE, returned.getGeneric(0).resolve(Object.class))
                : ofValue(returned);
    }

    private static ResultShape ofValue(ResolvableType returned) {
        Class<?> type = returned.resolve(Object.class);
        Class<?> inside = returned.getGeneric(0).resolve(Object.class);
        if (ALL.contains(type)) {
            return new ResultShape(Form.ALL, inside);
        }
        if (type == Stream.class || Slice.class.isAssignableFrom(type) || Window.class.isAssignableFrom(type)) {
            return new ResultShape(Form.PORTION, inside);
        }
        if (type.isArray() && type != Object[].class) {
            return new ResultShape(Form.ALL, type.getComponentType());
        }
        return new ResultShape(Iterable.class.isAssignableFrom(type) ? Form.OTHER : Form.ONE, type);
    }

    boolean isOne() {
        return form == Form.ONE;
    }

    /** Whether it is a number of rows. */
    boolean isNumber() {
        return isOne()
                && Number.class.isAssignableFrom(element)
                && Stream.of("java.lang", "java.math").anyMatch(element.getPackageName()::equals);
    }

    boolean isNothing() {
        return isOne() && (element == Void.class || element == void.class);
    }

    /** A type as sources write it, without packages. */
    static String text(ResolvableType type) {
        Class<?> plain = type.resolve(Object.class);
        String arguments = type.hasGenerics() && !type.hasUnresolvableGenerics()
                ? Stream.of(type.getGenerics()).map(ResultShape::text).collect(Collectors.joining(", ", "<", ">"))
                : "";
        return plain.getSimpleName() + arguments;
    }
}
