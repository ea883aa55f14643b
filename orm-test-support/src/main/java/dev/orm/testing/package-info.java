/** Real databases for tests: one annotation runs a test class on each of them. */
@NullMarked
package dev.orm.testing;

import org.jspecify.annotations.NullMarked;
