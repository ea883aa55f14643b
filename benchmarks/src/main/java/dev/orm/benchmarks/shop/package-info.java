/**
 * The shop that every implementation works on: its tables, its data, what an implementation does with them, and the sums that tell whether it did so.
 * Uses the interfaces of generated classes.
 */
@NullMarked
package dev.orm.benchmarks.shop;

import org.jspecify.annotations.NullMarked;
