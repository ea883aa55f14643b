package dev.orm.session.shop;

/** An enum stored by name. */
public enum Tier {
    BRONZE,
    SILVER,
    GOLD
}
