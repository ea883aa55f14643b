package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.type.Range;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the types of lists, sets and arrays that are stored in one column of an array type, and of ranges. */
final class ArrayTypes {

    private final Function<Class<?>, @Nullable SqlType<?>> elements;

    /** With what finds the type of an element. */
    ArrayTypes(Function<Class<?>, @Nullable SqlType<?>> elements) {
        this.elements = elements;
    }

    /** The type of a member, or null if it is no array, or one of elements without a type. */
    @Nullable
    SqlType<?> of(Member member) {
        return of(member.genericType());
    }

    private @Nullable SqlType<?> of(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return ofCollection(parameterized);
        }
        if (type instanceof GenericArrayType array) {
            return ofArray(raw(type), array.getGenericComponentType());
        }
        return type instanceof Class<?> known && known.isArray() ? ofArray(known, known.getComponentType()) : null;
    }

    private @Nullable SqlType<?> ofCollection(ParameterizedType type) {
        if (type.getRawType() == Range.class) {
            SqlType<?> bound = element(type.getActualTypeArguments()[0]);
            return bound == null ? null : range(bound);
        }
        boolean set = type.getRawType() == Set.class;
        boolean list = type.getRawType() == List.class || type.getRawType() == Collection.class;
        SqlType<?> element = set || list ? element(type.getActualTypeArguments()[0]) : null;
        if (element == null) {
            return null;
        }
        return set ? SqlTypes.setOf(element) : SqlTypes.listOf(element);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a range has bounds that have an order
    private static SqlType<?> range(SqlType bound) {
        return SqlTypes.range(bound);
    }

    private @Nullable SqlType<?> ofArray(@Nullable Class<?> arrayClass, Type component) {
        SqlType<?> element = element(component);
        return element == null || arrayClass == null ? null : SqlTypes.arrayOf(arrayClass, element);
    }

    private @Nullable SqlType<?> element(Type type) {
        Type bound = type instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : type;
        SqlType<?> nested = isBytes(bound) ? null : of(bound);
        return nested == null && bound instanceof Class<?> known ? elements.apply(known) : nested;
    }

    private static boolean isBytes(Type type) {
        return type == byte[].class;
    }

    private static @Nullable Class<?> raw(Type type) {
        if (type instanceof GenericArrayType array) {
            Class<?> component = raw(array.getGenericComponentType());
            return component == null ? null : component.arrayType();
        }
        return type instanceof ParameterizedType parameterized ? raw(parameterized.getRawType()) : asClass(type);
    }

    private static @Nullable Class<?> asClass(Type type) {
        return type instanceof Class<?> known ? known : null;
    }
}
