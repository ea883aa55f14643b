/**
 * The base types of the generated metamodel: entities as typed sources, their attributes as expressions, their
 * relations as paths. Uses {@code dev.orm.sql} and {@code dev.orm.type}.
 */
@NullMarked
package dev.orm.metamodel;

import org.jspecify.annotations.NullMarked;
