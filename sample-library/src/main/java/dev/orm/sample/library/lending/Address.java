package dev.orm.sample.library.lending;

import jakarta.persistence.Embeddable;

/**
 * Where somebody lives.
 *
 * @param street the street, with the number of the house
 * @param city the city
 */
@Embeddable
public record Address(String street, String city) {}
