package dev.orm.demo.api;

/** A client wants to change an order without saying which version it saw. */
class VersionRequiredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VersionRequiredException() {
        super("Say which version of the order you saw: its ETag as If-Match, or version in the body");
    }
}
