/**
 * The tests that every dialect has to pass, to be extended by a class for each database. May use everything public of the core, JUnit and
 * AssertJ.
 */
@NullMarked
package dev.orm.conformance;

import org.jspecify.annotations.NullMarked;
