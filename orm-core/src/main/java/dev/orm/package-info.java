/** The object-relational mapper: a session that is a unit of work over an immutable SQL expression language. */
@NullMarked
package dev.orm;

import org.jspecify.annotations.NullMarked;
