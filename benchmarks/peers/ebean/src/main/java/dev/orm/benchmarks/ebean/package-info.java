/** Ebean, enhanced at build time: keys by sequences, batches, queries that fetch along paths. */
@NullMarked
package dev.orm.benchmarks.ebean;

import org.jspecify.annotations.NullMarked;
