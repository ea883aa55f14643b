/**
 * Finds repository interfaces and registers them as beans.
 *
 * <p>May use {@code dev.orm.spring.repository} and its other packages.
 */
@NullMarked
package dev.orm.spring.repository.config;

import org.jspecify.annotations.NullMarked;
