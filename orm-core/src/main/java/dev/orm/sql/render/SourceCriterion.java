package dev.orm.sql.render;

import dev.orm.sql.Condition;
import dev.orm.sql.Source;

/**
 * A condition that every row of a source must meet, whatever the statement says of it.
 *
 * @param on the source that the condition speaks of: all rows of the same table, or of the table of a superclass
 * @param condition what must hold; its named parameters belong to whoever executes the statement
 * @param inside the names for what the condition itself reads, so that it does not hold within itself
 */
public record SourceCriterion(Source on, Condition condition, Names inside) {}
