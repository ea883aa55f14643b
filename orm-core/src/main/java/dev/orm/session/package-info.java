/**
 * The session: the unit of work as its users see it. A thin door; the work is done by {@code dev.orm.loading} and {@code dev.orm.flush}.
 *
 * <p>May use every other package of the core; nothing in the core uses it.
 */
@NullMarked
package dev.orm.session;

import org.jspecify.annotations.NullMarked;
