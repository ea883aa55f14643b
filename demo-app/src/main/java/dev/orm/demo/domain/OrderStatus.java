package dev.orm.demo.domain;

/** How far an order is. */
public enum OrderStatus {
    OPEN("Open"),
    PAID("Paid"),
    PARTLY_SHIPPED("Partly shipped"),
    SHIPPED("Shipped"),
    CANCELLED("Cancelled");

    private final String label;

    OrderStatus(String label) {
        this.label = label;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }
}
