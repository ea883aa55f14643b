/**
 * The actuator endpoint {@code orm}: what is mapped, what was sent, how the database differs from the mapping, and a picture of it all.
 *
 * <p>May use the core, {@code dev.orm.spring.observation} and Spring Boot's actuator.
 */
@NullMarked
package dev.orm.boot.actuate;

import org.jspecify.annotations.NullMarked;
