/**
 * Reads annotated classes into an immutable registry of entities, attributes, relations and tables. It may use {@code
 * schema}, {@code sql}, {@code metamodel} and {@code type}, and {@code mapping.source} for what the classes declare.
 */
@NullMarked
package dev.orm.mapping;

import org.jspecify.annotations.NullMarked;
