/** A clinic of four entities on Spring Data JDBC; uses nothing of the other clinics. */
@NullMarked
package dev.orm.benchmarks.startup.jdbc;

import org.jspecify.annotations.NullMarked;
