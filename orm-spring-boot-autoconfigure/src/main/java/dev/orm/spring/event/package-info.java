/**
 * Domain events of aggregates, published whether a repository saves an aggregate or a flush alone writes it.
 *
 * <p>May use the core, Spring Data's annotations and Spring's events.
 */
@NullMarked
package dev.orm.spring.event;

import org.jspecify.annotations.NullMarked;
