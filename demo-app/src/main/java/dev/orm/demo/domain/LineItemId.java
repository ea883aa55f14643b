package dev.orm.demo.domain;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The key of a line: which order, which line of it.
 *
 * @param orderId the order; null until a new order is saved
 * @param lineNumber the place within the order, from 1
 */
@Embeddable
public record LineItemId(@Nullable Long orderId, int lineNumber) {}
