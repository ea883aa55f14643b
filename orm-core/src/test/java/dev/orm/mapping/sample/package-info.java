/** Entities that show one way of mapping each. */
@NullUnmarked
package dev.orm.mapping.sample;

import org.jspecify.annotations.NullUnmarked;
