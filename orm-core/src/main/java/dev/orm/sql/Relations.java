package dev.orm.sql;

import dev.orm.sql.ObjectComparison.Test;
import dev.orm.type.SqlTypes;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /** Whether a source is an object, or the object that a relation leads to, by its key. */
    public static Condition isObject(EntitySource<?> source, @Nullable Object object, boolean negated) {
        if (object == null) {
            throw new IllegalArgumentException(
                    source + (negated ? ".ne" : ".eq") + "(null) is never true: use isNull() or isNotNull()");
        }
        Test test = negated ? Test.DIFFERENT : Test.EQUAL;
        return new ObjectComparison(source, test, List.of(object));
    }

    /** Whether a source is one of some objects; of none it never is. */
    public static Condition isOneOf(EntitySource<?> source, Collection<?> objects, boolean negated) {
        if (objects.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(source + (negated ? ".notIn" : ".in") + "(...) was given a null");
        }
        return objects.isEmpty()
                ? Constant.of(negated)
                : new ObjectComparison(source, negated ? Test.NOT_IN : Test.IN, List.copyOf(objects));
    }

    /** Whether there is no row of a source. */
    public static Condition isNone(EntitySource<?> source, boolean negated) {
        return new ObjectComparison(source, negated ? Test.NOT_NULL : Test.NULL, List.of());
    }

    /** Whether a condition is false or unknown; an absent condition counts as true. */
    public static Condition isNotTrue(Condition condition) {
        return condition.isAbsent() ? Constant.FALSE : new Postfix(condition, " is not true");
    }
}
