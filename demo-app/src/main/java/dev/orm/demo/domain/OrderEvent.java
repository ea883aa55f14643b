package dev.orm.demo.domain;

/** The kinds of entries in the history of an order. */
public enum OrderEvent {
    PLACED("Placed"),
    CHANGED("Changed"),
    ASSIGNED("Assigned"),
    LABELLED("Labelled"),
    PAID("Paid"),
    CANCELLED("Cancelled");

    private final String label;

    OrderEvent(String label) {
        this.label = label;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }
}
