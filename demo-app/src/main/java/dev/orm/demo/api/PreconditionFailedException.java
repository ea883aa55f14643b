package dev.orm.demo.api;

/** The version that a client gave as {@code If-Match} is not the current one. */
class PreconditionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PreconditionFailedException(RuntimeException stale) {
        super(stale.getMessage(), stale);
    }
}
