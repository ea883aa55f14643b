/** The data layer of lending, in the test slice. */
@NullMarked
package dev.orm.sample.library.lending;

import org.jspecify.annotations.NullMarked;
