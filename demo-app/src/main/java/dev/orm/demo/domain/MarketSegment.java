package dev.orm.demo.domain;

/** The line of business of a customer. */
public enum MarketSegment {
    AUTOMOBILE("Automobile"),
    BUILDING("Building"),
    FURNITURE("Furniture"),
    HOUSEHOLD("Household"),
    MACHINERY("Machinery");

    private final String label;

    MarketSegment(String label) {
        this.label = label;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }
}
