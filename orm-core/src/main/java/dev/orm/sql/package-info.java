/**
 * SQL as immutable Java values: typed expressions, conditions and statements that write themselves to a {@link
 * dev.orm.sql.SqlWriter}. Knows neither a dialect nor a mapping. Uses {@code dev.orm.type}.
 */
@NullMarked
package dev.orm.sql;

import org.jspecify.annotations.NullMarked;
