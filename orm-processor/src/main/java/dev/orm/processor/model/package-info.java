/**
 * Persistent classes as their source declares them, read from the compiler's elements and checked. Uses no other
 * package of this module.
 */
@NullMarked
package dev.orm.processor.model;

import org.jspecify.annotations.NullMarked;
