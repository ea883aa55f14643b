/**
 * Writing a unit of work: what changed ({@code ChangeDetector}), what else that concerns ({@code Cascade}, {@code RelationSync}, {@code DeleteCascade}), in which
 * order it is written ({@code FlushPlanner}, giving a printable {@link dev.orm.flush.FlushPlan}) and the writing itself ({@code FlushExecutor}).
 *
 * <p>May use {@code dev.orm.loading}, {@code dev.orm.state}, {@code dev.orm.mapping} and {@code dev.orm.engine}; the session uses it.
 */
@NullMarked
package dev.orm.flush;

import org.jspecify.annotations.NullMarked;
