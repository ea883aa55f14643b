package dev.orm.mapping.source;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;

/** Passes on what a constructor, getter or setter of an application threw. */
final class Rethrow {

    private Rethrow() {}

    static RuntimeException causeOf(InvocationTargetException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new UndeclaredThrowableException(cause);
    }
}
