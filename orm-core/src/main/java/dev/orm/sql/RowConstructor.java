package dev.orm.sql;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes result rows by the constructor of a class, checked against the selected items before anything is executed. */
final class RowConstructor<T> implements Function<@Nullable Object[], T> {

    private final Constructor<T> constructor;
    private final Class<?>[] parameters;
    private final List<Selectable<?>> items;

    private RowConstructor(Constructor<T> constructor, List<Selectable<?>> items) {
        this.constructor = constructor;
        this.parameters = constructor.getParameterTypes();
        this.items = items;
    }

    static <T> RowConstructor<T> of(Class<T> type, List<Selectable<?>> items) {
        Constructor<T> constructor = constructor(type, items);
        for (int i = 0; i < items.size(); i++) {
            Class<?> wanted = boxed(constructor.getParameterTypes()[i]);
            Class<?> found = javaType(items.get(i));
            if (found != Object.class && !wanted.isAssignableFrom(found)) {
                throw new IllegalArgumentException(
                        "into(" + type.getSimpleName() + ".class): parameter " + (i + 1) + " ("
                                + constructor.getParameters()[i] + ") does not take item " + (i + 1) + ", "
                                + items.get(i) + " of type "
                                + found.getName());
            }
        }
        constructor.trySetAccessible();
        return new RowConstructor<>(constructor, List.copyOf(items));
    }

    @SuppressWarnings("unchecked")
    private static <T> Constructor<T> constructor(Class<T> type, List<Selectable<?>> items) {
        List<Constructor<?>> fitting = Stream.of(type.getDeclaredConstructors())
                .filter(candidate ->
                        type.isRecord() ? isCanonical(candidate, type) : candidate.getParameterCount() == items.size())
                .toList();
        if (fitting.size() != 1 || fitting.get(0).getParameterCount() != items.size()) {
            throw new IllegalArgumentException(
                    "into(" + type.getSimpleName() + ".class): the select has " + items.size()
                            + " items " + items + ", but " + type.getName() + " has "
                            + (fitting.size() == 1
                                    ? fitting.get(0).getParameterCount() + " components"
                                    : fitting.size() + " constructors for so many"));
        }
        return (Constructor<T>) fitting.get(0);
    }

    private static boolean isCanonical(Constructor<?> constructor, Class<?> type) {
        return Arrays.equals(
                constructor.getParameterTypes(),
                Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray());
    }

    private static Class<?> javaType(Selectable<?> item) {
        if (item instanceof Expression<?> expression) {
            return expression.type().javaType();
        }
        return ((EntitySource<?>) item).entityType();
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    @Override
    public T apply(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(
                    "The constructor of " + constructor.getDeclaringClass().getName() + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The constructor of " + constructor.getDeclaringClass().getName()
                            + " cannot be called; make the class and the constructor accessible",
                    e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(mismatch(values), e);
        }
    }

    private String mismatch(@Nullable Object[] values) {
        return constructor.getDeclaringClass().getName() + " could not be made from a row: "
                + Stream.iterate(0, i -> i < parameters.length, i -> i + 1)
                        .filter(i -> parameters[i].isPrimitive() && values[i] == null)
                        .map(i -> constructor.getParameters()[i] + " is primitive and the value NULL, which item "
                                + (i + 1) + ", " + items.get(i) + ", may be")
                        .collect(Collectors.joining("; "))
                + ": take a class that can be null, or give the item a value by coalesce";
    }
}
