/** What was measured, in a file, and what a reader sees of it: tables and plots. Uses the JDK alone. */
@NullMarked
package dev.orm.benchmarks.report;

import org.jspecify.annotations.NullMarked;
