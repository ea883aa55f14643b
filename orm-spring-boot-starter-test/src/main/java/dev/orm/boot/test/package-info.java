/**
 * Tests of applications: a slice of the application context with the mapper, its database and nothing else, and a record of the statements a test
 * has run.
 *
 * <p>May use the core, the auto-configuration, Spring Boot and Spring's test support.
 */
@NullMarked
package dev.orm.boot.test;

import org.jspecify.annotations.NullMarked;
