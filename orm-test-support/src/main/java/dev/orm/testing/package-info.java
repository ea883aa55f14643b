/** Real databases for tests: one annotation runs a test class on each of them. Uses no other module. */
@NullMarked
package dev.orm.testing;

import org.jspecify.annotations.NullMarked;
