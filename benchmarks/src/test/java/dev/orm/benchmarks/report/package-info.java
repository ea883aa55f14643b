@NullMarked
package dev.orm.benchmarks.report;

import org.jspecify.annotations.NullMarked;
