/**
 * The moments of an entity's life and what an application does at them: life-cycle callbacks and listeners, and the judge of objects before they are
 * written.
 *
 * <p>Uses nothing of ours; the mapping reads callbacks from annotations, loading and flush call them.
 */
@NullMarked
package dev.orm.event;

import org.jspecify.annotations.NullMarked;
