package dev.orm.sql.render;

import dev.orm.sql.Condition;
import dev.orm.sql.Source;

/**
 * A condition by which two sources are joined, where no columns refer to each other.
 *
 * @param parent the source that is joined to
 * @param target the source that is joined
 * @param condition what must hold between them
 * @param inside the names for what the condition reads besides
 */
public record JoinCondition(Source parent, Source target, Condition condition, Names inside) {}
