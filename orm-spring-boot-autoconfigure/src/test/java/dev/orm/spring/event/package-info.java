/** Aggregates that are asked for their events, and how often. */
@NullMarked
package dev.orm.spring.event;

import org.jspecify.annotations.NullMarked;
