/** This mapper, used as its documentation says. Uses the shop and the mapper. */
@NullMarked
package dev.orm.benchmarks.orm;

import org.jspecify.annotations.NullMarked;
