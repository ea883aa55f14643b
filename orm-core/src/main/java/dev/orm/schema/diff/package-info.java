/**
 * What differs between the schema an application wants and the one a database has, as values, and the DDL that makes them equal.
 * May use {@code dev.orm.engine} and what that may use.
 */
@NullMarked
package dev.orm.schema.diff;

import org.jspecify.annotations.NullMarked;
