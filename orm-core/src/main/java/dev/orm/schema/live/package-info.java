/**
 * Reflects the schema a database has, checks it against the wanted one, and brings it up to date.
 * May use {@code dev.orm.schema.diff} and what that may use.
 */
@NullMarked
package dev.orm.schema.live;

import org.jspecify.annotations.NullMarked;
