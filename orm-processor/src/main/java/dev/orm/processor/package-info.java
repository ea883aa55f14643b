/** The annotation processor that writes metamodels and entity access. Uses nothing of the other modules: it knows their types by name. */
@NullMarked
package dev.orm.processor;

import org.jspecify.annotations.NullMarked;
