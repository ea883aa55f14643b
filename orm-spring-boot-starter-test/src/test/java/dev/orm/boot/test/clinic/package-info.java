/** A clinic for animals, with everything that a usual application of Spring asks of its mapping: inherited identifiers, eager graphs, relations of one direction. */
@NullMarked
package dev.orm.boot.test.clinic;

import org.jspecify.annotations.NullMarked;
