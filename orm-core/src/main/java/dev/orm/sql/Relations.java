package dev.orm.sql;

import dev.orm.type.SqlTypes;

/** Conditions and numbers about the elements of a relation; what metamodels offer as methods of their paths. */
public final class Relations {

    private Relations() {}

    /**
     * Whether the relation that leads to a source has an element that meets a condition.
     *
     * @throws IllegalArgumentException if no relation leads to the source
     */
    public static Condition exists(Source element, Condition condition) {
        requireRelation("exists", element);
        return condition == Constant.FALSE ? condition : new RelationExists(element, condition);
    }

    /**
     * How many elements of the relation that leads to a source meet a condition.
     *
     * @throws IllegalArgumentException if no relation leads to the source
     */
    public static WholeExpression<Long> count(Source element, Condition condition) {
        requireRelation("count", element);
        return new WholeValue<>(SqlTypes.LONG, new RelationValue(element, Sql.count(), condition));
    }

    /**
     * What an aggregate yields for the elements of the relation that leads to a source.
     *
     * @throws IllegalArgumentException if no relation leads to the source
     */
    public static <T> OrderedExpression<T> aggregate(Source element, Expression<T> aggregate) {
        requireRelation("aggregate", element);
        return new OrderedValue<>(aggregate.type(), new RelationValue(element, aggregate, Condition.absent()));
    }

    private static void requireRelation(String operation, Source element) {
        if (element.parent() == null) {
            throw new IllegalArgumentException(operation + " over " + element
                    + ": no relation leads to it; use a sub-query, such as exists(select(...))");
        }
    }

    /**
     * Whether the rows of the source that another narrows are of the class which that one sees them as.
     *
     * @throws IllegalArgumentException if the source narrows none
     */
    public static Condition isA(EntitySource<?> narrowed) {
        if (narrowed.narrows() == null) {
            throw new IllegalArgumentException(narrowed + " is not another source seen as a subclass; say ofType(...)");
        }
        return new TypeTest(narrowed);
    }

    /** Whether a condition is false or unknown; an absent condition counts as true. */
    public static Condition isNotTrue(Condition condition) {
        return condition.isAbsent() ? Constant.FALSE : new Postfix(condition, " is not true");
    }
}
