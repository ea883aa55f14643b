/**
 * What stands behind a repository interface: the implementation of the common methods, and the factory that makes repositories.
 *
 * <p>May use {@code dev.orm.spring.repository}, its query package, {@code dev.orm.spring.event} and {@code dev.orm.spring.transaction}.
 */
@NullMarked
package dev.orm.spring.repository.support;

import org.jspecify.annotations.NullMarked;
