/**
 * Compares tables as values with the tables a database has, and brings the database up to date.
 * May use {@code dev.orm.engine} and what that may use.
 */
@NullMarked
package dev.orm.schema.live;

import org.jspecify.annotations.NullMarked;
