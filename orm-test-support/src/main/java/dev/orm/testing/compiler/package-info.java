/** Compiles sources from memory for tests of generated code. Uses the JDK only. */
@NullMarked
package dev.orm.testing.compiler;

import org.jspecify.annotations.NullMarked;
