/** Writes the access to an entity's attributes and its reference subclass. May use the model. */
@NullMarked
package dev.orm.processor.access;

import org.jspecify.annotations.NullMarked;
