/** Opens databases, compares what implementations do, and times it with JMH. Uses the shop; finds implementations by their names. */
@NullMarked
package dev.orm.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
