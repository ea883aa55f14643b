package dev.orm.sql;

/** Conditions about the elements of a relation; what metamodels offer as methods of their paths. */
public final class Relations {

    private Relations() {}

    /**
     * Whether the relation that leads to a source has an element that meets a condition.
     *
     * @throws IllegalArgumentException if no relation leads to the source
     */
    public static Condition exists(Source element, Condition condition) {
        if (element.parent() == null) {
            throw new IllegalArgumentException(
                    "exists over " + element + ": no relation leads to it; use exists(select(...))");
        }
        return condition == Constant.FALSE ? condition : new RelationExists(element, condition);
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
