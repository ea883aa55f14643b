@NullMarked
package dev.orm.benchmarks;

import org.jspecify.annotations.NullMarked;
