/** An application whose components decide what is read and written. */
@NullMarked
package dev.orm.boot.test.letters;

import org.jspecify.annotations.NullMarked;
