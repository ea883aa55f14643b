package dev.orm.session.firm;

/** The number of a unit within its company. */
public record UnitId(String company, int number) {}
