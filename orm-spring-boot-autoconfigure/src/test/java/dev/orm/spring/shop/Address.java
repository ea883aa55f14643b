package dev.orm.spring.shop;

import jakarta.persistence.Embeddable;

@Embeddable
public record Address(String street, String city) {}
