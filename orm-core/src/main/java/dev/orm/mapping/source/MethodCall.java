package dev.orm.mapping.source;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Calls a method of an application that yields nothing, of whatever visibility. Immutable and thread-safe. */
final class MethodCall {

    private final Method method;

    MethodCall(Method method) {
        MemberHandles.open(method, method.getDeclaringClass());
        this.method = method;
    }

    void on(Object instance, @Nullable Object... arguments) {
        try {
            method.invoke(instance, arguments);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        } catch (InvocationTargetException e) {
            throw Rethrow.causeOf(e);
        }
    }
}
