/** The library, tested by its parts, as a whole, and as it is packaged. */
@NullMarked
package dev.orm.sample.library;

import org.jspecify.annotations.NullMarked;
