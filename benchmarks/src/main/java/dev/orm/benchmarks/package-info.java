/** Measurements against plain JDBC and other mappers. */
@NullMarked
package dev.orm.benchmarks;

import org.jspecify.annotations.NullMarked;
