/**
 * Makes the tables, views, sequences and types that a catalog describes into values of {@code dev.orm.schema}.
 * May use {@code dev.orm.schema.catalog} and what that may use.
 */
@NullMarked
package dev.orm.schema.reflect;

import org.jspecify.annotations.NullMarked;
