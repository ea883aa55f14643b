/**
 * From rows to entities: which columns a query needs ({@code FetchPlan}), how its text is made once and found again, how a row becomes the one
 * instance of its identity, and what is loaded later, in batches of siblings.
 *
 * <p>May use {@code dev.orm.state}, {@code dev.orm.mapping} and {@code dev.orm.engine}.
 */
@NullMarked
package dev.orm.loading;

import org.jspecify.annotations.NullMarked;
