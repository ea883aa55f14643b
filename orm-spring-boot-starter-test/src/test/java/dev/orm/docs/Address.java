package dev.orm.docs;

import jakarta.persistence.Embeddable;

@Embeddable
public record Address(String city) {}
