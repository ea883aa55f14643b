/** An application that keeps notes, to be tested in slices. */
@NullMarked
package dev.orm.boot.test.notes;

import org.jspecify.annotations.NullMarked;
