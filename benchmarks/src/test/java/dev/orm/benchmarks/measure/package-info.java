@NullMarked
package dev.orm.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
