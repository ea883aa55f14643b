package dev.orm.mapping;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Uses members that generated access code could not compile against. Stateless and thread-safe. */
public final class HiddenMembers {

    private HiddenMembers() {}

    /**
     * A new instance by a constructor without parameters that was made accessible.
     *
     * @throws RuntimeException what the constructor throws
     */
    public static <T> T newInstance(Constructor<T> constructor) {
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw unchecked(constructor, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw unchecked(constructor, e);
        }
    }

    /**
     * The result of a method that was made accessible.
     *
     * @throws RuntimeException what the method throws
     */
    public static @Nullable Object call(Method method, Object instance, @Nullable Object... arguments) {
        try {
            return method.invoke(instance, arguments);
        } catch (InvocationTargetException e) {
            throw unchecked(method, e.getCause());
        } catch (IllegalAccessException e) {
            throw unchecked(method, e);
        }
    }

    /**
     * Gives a final field, which was made accessible, another value.
     *
     * @throws IllegalStateException if this Java does not allow it
     */
    public static void setFinal(Field field, Object instance, @Nullable Object value) {
        try {
            field.set(instance, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(
                    field.getDeclaringClass().getSimpleName() + "." + field.getName()
                            + " is final, and this Java does not let it be replaced: remove final",
                    e);
        }
    }

    private static RuntimeException unchecked(Executable called, @Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception
                ? exception
                : new IllegalStateException(
                        called.getDeclaringClass().getName() + "." + called.getName() + " failed", cause);
    }
}
