/** Hibernate, as its guide recommends: batches of 50 in order, keys by pooled sequences, entity graphs and lists of ids as arrays. */
@NullMarked
package dev.orm.benchmarks.hibernate;

import org.jspecify.annotations.NullMarked;
