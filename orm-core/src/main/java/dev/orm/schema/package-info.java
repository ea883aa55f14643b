/**
 * Tables as values: what a schema consists of, the order its parts depend on each other, and the DDL that creates and drops it.
 * May use {@code dev.orm.sql} and {@code dev.orm.type}; knows no database and no connection.
 */
@NullMarked
package dev.orm.schema;

import org.jspecify.annotations.NullMarked;
