/**
 * Reads what annotated classes declare: hierarchies, persistent members with their resolved types, annotations that are
 * not supported. Uses reflection and the annotations alone, nothing else of this project.
 */
@NullMarked
package dev.orm.mapping.source;

import org.jspecify.annotations.NullMarked;
