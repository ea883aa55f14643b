/** Who borrowed what until when, and who waits for it. Uses the catalogue. */
@NullMarked
package dev.orm.sample.library.lending;

import org.jspecify.annotations.NullMarked;
