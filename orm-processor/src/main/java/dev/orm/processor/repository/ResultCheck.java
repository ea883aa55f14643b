package dev.orm.processor.repository;

import dev.orm.processor.repository.MethodName.Subject;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Compares what a method returns, and the order and the portions it takes, with what its name asks for. The start says the same in the same words. */
final class ResultCheck {

    private static final String DATA = "org.springframework.data.";
    private static final String PAGEABLE = DATA + "domain.Pageable";
    private static final String POSITION = DATA + "domain.ScrollPosition";
    private static final String SORT = DATA + "domain.Sort";
    private static final String LIMIT = DATA + "domain.Limit";
    private static final List<String> ROWS_OF_A_SELECT = List.of(PAGEABLE, POSITION, LIMIT, SORT);
    private static final List<String> PAGED = List.of(
            "java.util.stream.Stream",
            "java.util.List",
            DATA + "util.Streamable",
            DATA + "domain.Slice",
            DATA + "domain.Page",
            DATA + "domain.Window");

    private final JavaTypes types;

    ResultCheck(JavaTypes types) {
        this.types = types;
    }

    /**
     * What does not fit; null if all does.
     *
     * @param together whether what is deleted goes by one statement
     */
    @Nullable
    String problem(Subject subject, boolean together, ExecutableType method, MappedAttributes entity) {
        ResultShape shape = ResultShape.of(method.getReturnType(), types);
        if (subject == Subject.DELETE && together) {
            return shape.isNothing() || shape.isNumber()
                    ? requireNone(ROWS_OF_A_SELECT, "It deletes all rows of its condition by one statement", method)
                    : "With @Modifying it loads nothing, so that it yields the number of rows: let it return int, long or void";
        }
        if (shape.isUnknown()) {
            return null;
        }
        String result = ofResult(subject, shape, method, entity);
        return result == null ? ofParameters(subject, method) : result;
    }

    private @Nullable String ofResult(
            Subject subject, ResultShape shape, ExecutableType method, MappedAttributes entity) {
        return switch (subject) {
            case COUNT -> require(shape.isNumber(), "It counts", method, "let it return long or int");
            case EXISTS -> require(shape.isOne() && shape.isBoolean(), "It asks", method, "let it return boolean");
            case DELETE ->
                require(
                        isDeleted(shape, entity),
                        "It deletes",
                        method,
                        "let it return long or int, how many; " + entity.name()
                                + ", Optional or List, what is deleted; or nothing");
            case FIND ->
                require(
                        isFound(shape, entity),
                        "It finds",
                        method,
                        "let it return " + entity.name()
                                + ", a record or an interface of its attributes, or Optional, List, Stream, Slice, Page or"
                                + " Window of one of these; single values are a record with one component, or SQL in @Query");
        };
    }

    private static boolean isDeleted(ResultShape shape, MappedAttributes entity) {
        return shape.isNothing()
                || shape.isNumber()
                || (shape.isOne() || shape.form() == ResultShape.Form.ALL)
                        && !shape.isObject()
                        && shape.isMadeOf(entity.type())
                || shape.form() == ResultShape.Form.OTHER;
    }

    /** Whether objects of a type are made of rows: not those of the language itself. */
    private static boolean isFound(ResultShape shape, MappedAttributes entity) {
        return shape.form() == ResultShape.Form.OTHER || shape.isMadeOf(entity.type()) || shape.isOfAnApplication();
    }

    private @Nullable String require(boolean fits, String what, ExecutableType method, String remedy) {
        return fits ? null : what + ", and cannot return " + types.text(method.getReturnType()) + ": " + remedy;
    }

    private @Nullable String ofParameters(Subject subject, ExecutableType method) {
        return switch (subject) {
            case COUNT -> requireNone(ROWS_OF_A_SELECT, "It counts all rows of its condition", method);
            case EXISTS -> requireNone(ROWS_OF_A_SELECT, "It asks for any row of its condition", method);
            case DELETE ->
                requireNone(
                        List.of(PAGEABLE, POSITION),
                        "It deletes all rows of its condition, or as many as a Limit says",
                        method);
            case FIND -> ofPortions(method);
        };
    }

    private @Nullable String requireNone(List<String> unwanted, String what, ExecutableType method) {
        return unwanted.stream()
                .flatMap(type -> parameter(method, type).stream())
                .findFirst()
                .map(found -> what + ": leave out the parameter of type " + types.simpleName(found))
                .orElse(null);
    }

    private Optional<? extends TypeMirror> parameter(ExecutableType method, String type) {
        return method.getParameterTypes().stream()
                .filter(parameter -> types.isA(parameter, type))
                .findFirst();
    }

    /** What Spring Data asks of pages and windows. */
    private @Nullable String ofPortions(ExecutableType method) {
        TypeMirror returned = types.inside(method.getReturnType(), ResultShape.ABSENT_OR_LATER);
        boolean pageable = parameter(method, PAGEABLE).isPresent();
        boolean position = parameter(method, POSITION).isPresent();
        if (returned.getKind() == TypeKind.TYPEVAR) {
            return null;
        }
        if (pageable && PAGED.stream().noneMatch(type -> types.isA(returned, type))) {
            return "It has a Pageable: let it return a Page, Slice, List, Streamable or Stream";
        }
        if (pageable && parameter(method, SORT).isPresent()) {
            return "It has a Pageable, which holds an order: leave out the parameter of type Sort";
        }
        if (position && !types.isA(returned, DATA + "domain.Window")) {
            return "It has a ScrollPosition: let it return a Window";
        }
        if (!pageable && types.isA(returned, DATA + "domain.Page")) {
            return "It returns a Page: give it a parameter of type Pageable";
        }
        return !pageable && !position && types.isA(returned, DATA + "domain.Window")
                ? "It returns a Window: give it a parameter of type ScrollPosition"
                : null;
    }
}
