/**
 * From statements to SQL text: the key of a statement's shape, its text in a dialect, and the cache between them. Uses
 * {@code dev.orm.sql} and {@code dev.orm.type}.
 */
@NullMarked
package dev.orm.sql.render;

import org.jspecify.annotations.NullMarked;
