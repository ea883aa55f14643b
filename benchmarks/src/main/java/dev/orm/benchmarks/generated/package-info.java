/**
 * Classes that are written and compiled for a measurement, because their number or that of their columns is what grows, and what implementations do with
 * them. Uses the JDK alone.
 */
@NullMarked
package dev.orm.benchmarks.generated;

import org.jspecify.annotations.NullMarked;
