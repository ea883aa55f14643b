/** A small shop and its metamodel, written by hand in the shape that the annotation processor generates. */
@NullMarked
package dev.orm.metamodel.sample;

import org.jspecify.annotations.NullMarked;
