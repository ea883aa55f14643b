package dev.orm.mapping.source;

import java.lang.reflect.UndeclaredThrowableException;

/** Passes on what a constructor, getter or setter of an application threw. */
final class Rethrow {

    private Rethrow() {}

    static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new UndeclaredThrowableException(thrown);
    }
}
