package dev.orm.metamodel.sample;

public record Address(String street, String city) {}
