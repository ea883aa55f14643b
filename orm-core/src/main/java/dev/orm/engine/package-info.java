/**
 * Connections to a database: where they come from, how statements run on them, how transactions begin and end, what errors become.
 * May use {@code dev.orm.dialect} and what that may use; knows no mapping.
 */
@NullMarked
package dev.orm.engine;

import org.jspecify.annotations.NullMarked;
