package dev.orm.session.hotel;

/** When a menu is served. */
public enum Season {
    SUMMER,
    WINTER
}
