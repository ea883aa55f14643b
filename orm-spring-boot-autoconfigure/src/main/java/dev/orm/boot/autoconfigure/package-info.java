/**
 * Spring Boot auto-configuration: engine, mappings, schema, session factory, session, transaction manager and repositories from
 * {@code application.yml}.
 *
 * <p>With the package below it, {@code dev.orm.boot.actuate} and {@code dev.orm.boot.preinitialize} the only one of this module that knows Spring Boot; may
 * use all others, and nothing but the package below uses it.
 */
@NullMarked
package dev.orm.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
