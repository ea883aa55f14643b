package dev.orm.metamodel;

import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Relations;
import dev.orm.sql.WholeExpression;
import java.util.function.Function;

/**
 * A to-many relation in a condition or an expression: asks about its elements by a sub-query, so that no row appears twice.
 *
 * @param <M> the metamodel of the elements
 */
public interface ToMany<M extends EntityTable<?, M>> {

    /** The element of a sub-query over this relation, different from every other element. */
    M scopedElement();

    /** Whether an element meets the condition that the function makes of it. */
    default Condition any(Function<? super M, ? extends Condition> condition) {
        M element = scopedElement();
        return Relations.exists(element, condition.apply(element));
    }

    /** Whether an element is of a subclass and meets the condition that the function makes of it. */
    default <N extends EntityTable<?, N>> Condition any(N subtype, Function<? super N, ? extends Condition> condition) {
        M element = scopedElement();
        N narrowed = subtype.on(Path.narrowed(element, subtype.entityType()));
        return Relations.exists(element, Relations.isA(narrowed).and(condition.apply(narrowed)));
    }

    /** Whether no element meets the condition. */
    default Condition none(Function<? super M, ? extends Condition> condition) {
        return any(condition).not();
    }

    /** Whether all elements meet the condition; true without elements. */
    default Condition every(Function<? super M, ? extends Condition> condition) {
        return none(element -> Relations.isNotTrue(condition.apply(element)));
    }

    /** How many elements there are, by a sub-query. */
    default WholeExpression<Long> count() {
        return Relations.count(scopedElement(), Condition.absent());
    }

    /** How many elements meet the condition that the function makes of them. */
    default WholeExpression<Long> count(Function<? super M, ? extends Condition> condition) {
        M element = scopedElement();
        return Relations.count(element, condition.apply(element));
    }

    /** What the aggregate that the function makes of the elements yields, by a sub-query; most yield NULL without elements. */
    default <T> OrderedExpression<T> aggregate(Function<? super M, ? extends Expression<T>> aggregate) {
        M element = scopedElement();
        return Relations.aggregate(element, aggregate.apply(element));
    }

    /** Whether there is no element. */
    default Condition isEmpty() {
        return isNotEmpty().not();
    }

    /** Whether there is an element. */
    default Condition isNotEmpty() {
        return Relations.exists(scopedElement(), Condition.absent());
    }
}
