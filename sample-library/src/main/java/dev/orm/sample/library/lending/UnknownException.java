package dev.orm.sample.library.lending;

/** Tells that there is no such book, patron or loan. */
public class UnknownException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownException(String what, Object key) {
        super("There is no " + what + " " + key);
    }
}
