package dev.orm.processor.repository;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter of a repository's method whose value goes into the query, and not what is said of the results: pages, orders and their classes.
 *
 * @param element the parameter
 * @param type its type where the method is called; what an Optional holds
 */
record BoundParameter(VariableElement element, TypeMirror type) {

    private static final List<String> SPECIAL = List.of(
            "org.springframework.data.domain.Pageable",
            "org.springframework.data.domain.Sort",
            "org.springframework.data.domain.Limit",
            "org.springframework.data.domain.ScrollPosition");

    /** Spring Data takes a value out of it. */
    private static final List<String> OPTIONAL = List.of("java.util.Optional");

    static List<BoundParameter> of(ExecutableElement method, ExecutableType type, JavaTypes types) {
        List<BoundParameter> bound = new ArrayList<>();
        for (int i = 0; i < type.getParameterTypes().size(); i++) {
            TypeMirror parameter = type.getParameterTypes().get(i);
            if (SPECIAL.stream().noneMatch(special -> types.isA(parameter, special))
                    && !isProjection(parameter, types)) {
                bound.add(new BoundParameter(method.getParameters().get(i), types.inside(parameter, OPTIONAL)));
            }
        }
        return bound;
    }

    /** {@code Class<P>}, by which a caller chooses the result. */
    private static boolean isProjection(TypeMirror parameter, JavaTypes types) {
        return types.isA(parameter, "java.lang.Class")
                && parameter instanceof DeclaredType declared
                && declared.getTypeArguments().stream().anyMatch(argument -> argument.getKind() == TypeKind.TYPEVAR);
    }

    String name() {
        return element.getSimpleName().toString();
    }
}
