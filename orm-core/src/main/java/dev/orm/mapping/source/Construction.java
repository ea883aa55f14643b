package dev.orm.mapping.source;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes instances of a class: by its no-argument constructor, or, for a record, by its canonical one. Immutable and
 * thread-safe.
 */
public final class Construction {

    private final Constructor<?> constructor;

    private Construction(Constructor<?> constructor) {
        this.constructor = constructor;
    }

    /** Why {@link #of} cannot make instances of a class, and what to do about it; null if it can. */
    public static @Nullable String obstacle(Class<?> type) {
        Constructor<?> constructor = constructor(type);
        if (constructor == null) {
            return "has no no-argument constructor: add one, it may be protected";
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return "is abstract, so a row could not be turned into one: remove abstract, or make it a @MappedSuperclass";
        }
        return Arrays.stream(constructor.getExceptionTypes()).allMatch(RuntimeException.class::isAssignableFrom)
                ? null
                : "has a no-argument constructor that declares checked exceptions, which nothing could handle while rows"
                        + " are read: remove the throws clause";
    }

    /**
     * The construction of a class.
     *
     * @throws IllegalArgumentException if the constructor is missing
     */
    public static Construction of(Class<?> type) {
        Constructor<?> constructor = constructor(type);
        if (constructor == null) {
            throw new IllegalArgumentException(type.getName() + " has no no-argument constructor");
        }
        MemberHandles.open(constructor, type);
        return new Construction(constructor);
    }

    /** A new instance; arguments for a record, none otherwise. */
    public Object newInstance(@Nullable Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw Rethrow.causeOf(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " cannot be called", e);
        }
    }

    private static @Nullable Constructor<?> constructor(Class<?> type) {
        Class<?>[] parameters = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new)
                : new Class<?>[0];
        try {
            return type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
