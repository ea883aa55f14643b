/** Starts a PostgreSQL server of its own for the profile postgres. Used by configuration alone. */
@NullMarked
package dev.orm.demo.postgres;

import org.jspecify.annotations.NullMarked;
