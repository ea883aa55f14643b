package dev.orm.demo.domain;

/** Somebody acts on a version of an order that is not the current one. */
public class StaleOrderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int seen;
    private final int current;

    public StaleOrderException(long orderId, int seen, int current) {
        super("Order " + orderId + " was changed meanwhile: you saw version " + seen + ", it is now version "
                + current);
        this.seen = seen;
        this.current = current;
    }

    /** The version that the person saw. */
    public int seen() {
        return seen;
    }

    /** The version that the order has. */
    public int current() {
        return current;
    }
}
