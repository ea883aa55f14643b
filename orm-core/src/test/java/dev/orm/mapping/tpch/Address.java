package dev.orm.mapping.tpch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
public record Address(String street, @Column(length = 40) String city) {}
