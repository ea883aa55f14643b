/**
 * Spring Boot auto-configuration: engine, mappings, schema, session factory, session, transaction manager and repositories from
 * {@code application.yml}.
 *
 * <p>The only package of this module that knows Spring Boot; may use all others, and nothing uses it.
 */
@NullMarked
package dev.orm.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
