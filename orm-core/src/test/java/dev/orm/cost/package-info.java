/** What operations cost, without a clock: statements, round trips, bytes and texts that are made anew. */
@NullMarked
package dev.orm.cost;

import org.jspecify.annotations.NullMarked;
