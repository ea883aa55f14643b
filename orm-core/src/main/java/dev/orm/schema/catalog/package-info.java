/**
 * What a database's catalog says of its objects, as values, read in a fixed number of queries however many objects there are.
 * May use {@code dev.orm.sql.render} and {@code dev.orm.schema} and what these may use; knows no dialect and takes no connection.
 */
@NullMarked
package dev.orm.schema.catalog;

import org.jspecify.annotations.NullMarked;
