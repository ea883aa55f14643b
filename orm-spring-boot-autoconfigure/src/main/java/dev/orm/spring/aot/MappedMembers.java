package dev.orm.spring.aot;

import jakarta.persistence.Transient;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the members that a class declares lead to: the types of attributes, and the classes that annotations name. */
record MappedMembers(Class<?> type) {

    /** The types of fields and of properties that are kept. */
    List<Type> types() {
        List<Type> found = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (isKept(field, field)) {
                found.add(field.getGenericType());
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isKept(method, method) && isGetter(method)) {
                found.add(method.getGenericReturnType());
            }
        }
        return found;
    }

    private static boolean isKept(Member member, AnnotatedElement annotated) {
        return !Modifier.isStatic(member.getModifiers())
                && !Modifier.isTransient(member.getModifiers())
                && !member.isSynthetic()
                && !annotated.isAnnotationPresent(Transient.class);
    }

    /** One that a setter goes with, or that says by an annotation what it is. */
    private boolean isGetter(Method method) {
        if (method.getParameterCount() > 0 || method.getReturnType() == void.class) {
            return false;
        }
        String setter = method.getName().replaceFirst("^(get|is)", "set");
        return AnnotationClasses.anyOfMapping(method)
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(other -> other.getName().equals(setter)
                                && other.getParameterCount() == 1
                                && other.getParameterTypes()[0] == method.getReturnType());
    }

    /** Converters, listeners and the like, of the class and of its members. */
    Set<Class<?>> namedByAnnotations() {
        AnnotationClasses classes = new AnnotationClasses();
        Stream.of(Stream.of(type), Arrays.stream(type.getDeclaredFields()), Arrays.stream(type.getDeclaredMethods()))
                .flatMap(elements -> elements)
                .forEach(classes::addFrom);
        return classes.found();
    }

    /** The classes that a type is made of: {@code List} and {@code Order} of {@code List<Order>}. */
    static Set<Class<?>> classesIn(Type type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(type, found);
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof Class<?> plain) {
            found.add(plain.isArray() ? plain.componentType() : plain);
        } else if (type instanceof ParameterizedType parameterized) {
            collect(parameterized.getRawType(), found);
            collect(parameterized.getActualTypeArguments(), found);
        } else if (type instanceof GenericArrayType array) {
            collect(array.getGenericComponentType(), found);
        } else if (type instanceof WildcardType wildcard) {
            collect(wildcard.getUpperBounds(), found);
        } else if (type instanceof TypeVariable<?> variable && variable.getBounds()[0] instanceof Class<?> bound) {
            found.add(bound);
        }
    }

    private static void collect(Type[] types, Set<Class<?>> found) {
        for (Type each : types) {
            collect(each, found);
        }
    }
}
