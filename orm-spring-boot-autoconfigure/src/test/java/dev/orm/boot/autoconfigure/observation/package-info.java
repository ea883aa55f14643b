/** Tests of what makes the mapper's work visible. */
@NullMarked
package dev.orm.boot.autoconfigure.observation;

import org.jspecify.annotations.NullMarked;
