/**
 * What a session remembers: the identity map, the state of each instance, snapshots to compare with, collections not loaded yet, and the undo log.
 *
 * <p>Values and bookkeeping only, no statements. May use {@code dev.orm.mapping}.
 */
@NullMarked
package dev.orm.state;

import org.jspecify.annotations.NullMarked;
