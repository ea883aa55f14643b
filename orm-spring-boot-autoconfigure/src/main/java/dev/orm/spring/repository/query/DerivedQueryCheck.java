package dev.orm.spring.repository.query;

import org.springframework.data.repository.query.Parameter;
import org.springframework.data.repository.query.Parameters;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.parser.PartTree;

/** Compares a method's name with its parameters when the application starts. */
final class DerivedQueryCheck {

    private DerivedQueryCheck() {}

    /**
     * Checks that each part has its arguments.
     *
     * @throws IllegalArgumentException when there are too few or too many, or one cannot be compared with its attribute
     */
    static void check(QueryMethod method, DerivedCondition condition) {
        Parameters<?, ?> bindable = method.getParameters().getBindableParameters();
        int needed =
                condition.parts().stream().mapToInt(PartCondition::arguments).sum();
        if (needed != bindable.getNumberOfParameters()) {
            throw new IllegalArgumentException(method.getName() + " needs " + needed
                    + " parameters to compare attributes with, and has " + bindable.getNumberOfParameters());
        }
        int next = 0;
        for (PartCondition part : condition.parts()) {
            for (int i = 0; i < part.arguments(); i++) {
                checkType(part, bindable.getParameter(next++));
            }
        }
    }

    /**
     * Checks what the annotations of the method say.
     *
     * @throws IllegalArgumentException when they say it of something that it does not do
     */
    static void checkSettings(OrmQueryMethod method, PartTree tree, Projections projections) {
        if (method.modifying() != null) {
            checkModifying(method, tree);
        }
        boolean selects = !tree.isCountProjection() && !tree.isExistsProjection() && !tree.isDelete();
        boolean entities = !projections.isProjection(method.getReturnedObjectType())
                || method.getParameters().hasDynamicProjection();
        if (!method.settings().options().isEmpty() && !(selects && entities)) {
            throw new IllegalArgumentException("@Fetch says how entities are loaded, and " + method.getName()
                    + " returns none: leave it out, or return the entity");
        }
        if (method.settings().lock() != null && (!selects || tree.isDistinct())) {
            throw new IllegalArgumentException("@Lock locks the rows that a query reads, and " + method.getName()
                    + " does not say which they are: leave it out, or let the method find entities");
        }
    }

    private static void checkModifying(OrmQueryMethod method, PartTree tree) {
        if (!tree.isDelete()) {
            throw new IllegalArgumentException(
                    "@Modifying of a method without @Query makes a deleteBy... one statement, and " + method.getName()
                            + " deletes nothing: write its SQL into @Query, or leave @Modifying out");
        }
        if (!method.returnsCount()) {
            throw new IllegalArgumentException(
                    method.getName()
                            + " with @Modifying loads nothing, so that it yields the number of rows: let it return int, long or void");
        }
        boolean some = tree.isLimiting() || method.getParameters().hasLimitParameter();
        boolean sorted = tree.getSort().isSorted() || method.getParameters().hasSortParameter();
        if (some || sorted) {
            throw new IllegalArgumentException(method.getName()
                    + " with @Modifying deletes all rows of its condition: leave out First, Top, OrderBy, Limit and Sort, or"
                    + " leave @Modifying out");
        }
    }

    private static void checkType(PartCondition part, Parameter parameter) {
        if (!part.accepts(parameter.getType())) {
            throw new IllegalArgumentException(
                    "The parameter " + parameter.getName().orElse("number " + (parameter.getIndex() + 1))
                            + " of type " + parameter.getType().getSimpleName() + " cannot be compared with "
                            + part.path() + ", which is of type "
                            + part.path().attribute().javaType().getSimpleName());
        }
    }
}
