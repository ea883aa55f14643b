/** Writes the typed metamodel of entities and embeddables. May use the model. */
@NullMarked
package dev.orm.processor.metamodel;

import org.jspecify.annotations.NullMarked;
