package dev.orm.demo.domain;

/** How soon the customer wants an order. */
public enum OrderPriority {
    URGENT("Urgent"),
    HIGH("High"),
    MEDIUM("Medium"),
    LOW("Low"),
    NOT_SPECIFIED("Not specified");

    private final String label;

    OrderPriority(String label) {
        this.label = label;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }
}
