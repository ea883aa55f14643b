/**
 * What differs from database to database: spelling, column types, array binds, the forms of set-shaped writes and the meaning of errors.
 * May use {@code dev.orm.sql.render}, {@code dev.orm.schema} and {@code dev.orm.type}; holds no connection.
 */
@NullMarked
package dev.orm.dialect;

import org.jspecify.annotations.NullMarked;
