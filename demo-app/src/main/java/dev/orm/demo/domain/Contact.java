package dev.orm.demo.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How to reach a customer or a supplier.
 *
 * @param address the street address in one line
 * @param phone the telephone number with country code
 */
@Embeddable
public record Contact(
        @Column(nullable = false, length = 40) String address,
        @Column(nullable = false, length = 15) String phone) {}
