package dev.orm.mapping.source;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the type variables of a class and its superclasses stand for, seen from one class. */
final class TypeBindings {

    private final Map<TypeVariable<?>, Type> bindings = new HashMap<>();

    /** The bindings of a class, or of a parameterized type such as that of a generic embedded attribute. */
    static TypeBindings of(Type type) {
        TypeBindings result = new TypeBindings();
        for (Type t = type; t != null; t = superclass(t)) {
            result.bind(t);
        }
        return result;
    }

    /** The class a type stands for, or null if that is not known. */
    @Nullable
    Class<?> rawClass(Type type) {
        Type resolved = resolve(type);
        if (resolved instanceof Class<?> known) {
            return known;
        }
        if (resolved instanceof ParameterizedType parameterized) {
            return rawClass(parameterized.getRawType());
        }
        if (resolved instanceof GenericArrayType array) {
            Class<?> component = rawClass(array.getGenericComponentType());
            return component == null ? null : component.arrayType();
        }
        return resolved instanceof WildcardType wildcard ? rawClass(wildcard.getUpperBounds()[0]) : null;
    }

    /** The class of the only type argument, or null if there is none, it is not known, or a wildcard. */
    @Nullable
    Class<?> onlyArgument(Type type) {
        Type[] arguments = resolve(type) instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()
                : new Type[0];
        return arguments.length != 1 || arguments[0] instanceof WildcardType ? null : rawClass(arguments[0]);
    }

    Type resolve(Type type) {
        Type resolved = type;
        while (resolved instanceof TypeVariable<?> variable && bindings.containsKey(variable)) {
            resolved = bindings.get(variable);
        }
        return resolved;
    }

    private void bind(Type type) {
        if (type instanceof ParameterizedType parameterized && parameterized.getRawType() instanceof Class<?> raw) {
            TypeVariable<?>[] variables = raw.getTypeParameters();
            Type[] arguments = parameterized.getActualTypeArguments();
            for (int i = 0; i < variables.length; i++) {
                bindings.put(variables[i], arguments[i]);
            }
        }
    }

    private static @Nullable Type superclass(Type type) {
        Type raw = type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
        return raw instanceof Class<?> known ? known.getGenericSuperclass() : null;
    }
}
