package dev.orm.type;

import java.io.Serial;

/** Thrown by conversions of the library itself, whose messages hold no value. */
final class MalformedValue extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    MalformedValue(String message) {
        super(message);
    }
}
