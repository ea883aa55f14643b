/** Tests of {@code dev.orm.sql}. */
@NullMarked
package dev.orm.sql;

import org.jspecify.annotations.NullMarked;
