/**
 * Jakarta Bean Validation of what a flush is about to write.
 *
 * <p>May use {@code dev.orm.state}, {@code dev.orm.mapping} and {@code dev.orm.event}; an application hands it to its session factory.
 */
@NullMarked
package dev.orm.validation;

import org.jspecify.annotations.NullMarked;
