package dev.orm.demo.domain;

/** The way parts travel to the customer. */
public enum ShipMode {
    AIR("Air"),
    REGULAR_AIR("Regular air"),
    FREE_ON_BOARD("Free on board"),
    MAIL("Mail"),
    RAIL("Rail"),
    SHIP("Ship"),
    TRUCK("Truck");

    private final String label;

    ShipMode(String label) {
        this.label = label;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }
}
