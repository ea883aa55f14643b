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
    static void check(QueryMethod method, PartTree tree, DerivedCondition condition) {
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
        if (tree.isLimiting() && (method.isPageQuery() || method.isSliceQuery())) {
            throw new IllegalArgumentException(method.getName()
                    + " cannot return pages of a limited result: leave out First or Top, or return a List");
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
