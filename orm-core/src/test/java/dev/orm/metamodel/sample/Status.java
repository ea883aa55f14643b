package dev.orm.metamodel.sample;

public enum Status {
    OPEN,
    PAID,
    CANCELLED
}
