/** The floor: JDBC as a good engineer writes it by hand. Uses the shop and the drivers. */
@NullMarked
package dev.orm.benchmarks.jdbc;

import org.jspecify.annotations.NullMarked;
