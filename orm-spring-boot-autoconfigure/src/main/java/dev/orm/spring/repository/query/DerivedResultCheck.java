package dev.orm.spring.repository.query;

import dev.orm.spring.repository.query.ResultShape.Form;
import java.util.List;
import org.springframework.core.ResolvableType;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.query.Parameter;
import org.springframework.data.repository.query.parser.PartTree;

/** Compares what a method returns with what its name asks for, when the application starts. The processor says the same in the same words. */
final class DerivedResultCheck {

    private static final List<Class<?>> ROWS_OF_A_SELECT =
            List.of(Pageable.class, ScrollPosition.class, Limit.class, Sort.class);
    private static final List<Class<?>> PAGES = List.of(Pageable.class, ScrollPosition.class);

    private final OrmQueryMethod method;
    private final Class<?> entity;
    private final ResolvableType returned;
    private final ResultShape shape;

    private DerivedResultCheck(OrmQueryMethod method, Class<?> entity) {
        this.method = method;
        this.entity = entity;
        this.returned = method.returned();
        this.shape = ResultShape.of(returned);
    }

    /**
     * Checks a method.
     *
     * @throws IllegalArgumentException when it returns what its name does not yield, or takes what that has no use for
     */
    static void check(OrmQueryMethod method, PartTree tree, Class<?> entity) {
        DerivedResultCheck check = new DerivedResultCheck(method, entity);
        if (tree.isCountProjection()) {
            check.require(check.shape.isNumber(), "It counts", "let it return long or int");
            check.requireNone(ROWS_OF_A_SELECT, "It counts all rows of its condition");
        } else if (tree.isExistsProjection()) {
            check.require(
                    check.shape.isOne() && check.shape.element() == Boolean.class, "It asks", "let it return boolean");
            check.requireNone(ROWS_OF_A_SELECT, "It asks for any row of its condition");
        } else if (tree.isDelete()) {
            check.requireDeleted();
            check.requireNone(PAGES, "It deletes all rows of its condition, or as many as a Limit says");
        } else if (!method.getParameters().hasDynamicProjection()) {
            check.require(
                    check.isFound(),
                    "It finds",
                    "let it return " + entity.getSimpleName()
                            + ", a record or an interface of its attributes, or Optional, List, Stream, Slice, Page or Window of one"
                            + " of these; single values are a record with one component, or SQL in @Query");
        }
    }

    private boolean isEntity() {
        return shape.element() != Object.class && shape.element().isAssignableFrom(entity);
    }

    private void requireDeleted() {
        boolean several = shape.form() == Form.ALL;
        require(
                shape.isNothing()
                        || shape.isNumber()
                        || (shape.isOne() || several) && isEntity()
                        || shape.form() == Form.OTHER,
                "It deletes",
                "let it return long or int, how many; " + entity.getSimpleName()
                        + ", Optional or List, what is deleted; or nothing");
    }

    /** Whether objects of a type are made of rows: not those of the language itself. */
    private boolean isFound() {
        Class<?> element = shape.element();
        return shape.form() == Form.OTHER
                || element.isAssignableFrom(entity)
                || element != void.class
                        && !element.isArray()
                        && !element.getName().startsWith("java.")
                        && !element.getName().equals("jakarta.persistence.Tuple");
    }

    private void require(boolean fits, String what, String remedy) {
        if (!fits) {
            throw new IllegalArgumentException(
                    what + ", and cannot return " + ResultShape.text(returned) + ": " + remedy);
        }
    }

    private void requireNone(List<Class<?>> types, String what) {
        for (Parameter parameter : method.getParameters()) {
            if (types.stream().anyMatch(type -> type.isAssignableFrom(parameter.getType()))) {
                throw new IllegalArgumentException(what + ": leave out the parameter of type "
                        + parameter.getType().getSimpleName());
            }
        }
    }
}
