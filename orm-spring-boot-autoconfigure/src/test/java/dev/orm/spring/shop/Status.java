package dev.orm.spring.shop;

public enum Status {
    OPEN,
    PAID,
    CANCELLED
}
