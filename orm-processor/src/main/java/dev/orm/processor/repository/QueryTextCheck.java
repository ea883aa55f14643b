package dev.orm.processor.repository;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Compares the named parameters of an SQL text with the parameters of its method. */
final class QueryTextCheck {

    private static final String PARAM = "org.springframework.data.repository.query.Param";

    private QueryTextCheck() {}

    /** The parameter that the method does not have; null if it has all. */
    static @Nullable String problem(String text, ExecutableElement method) {
        List<String> names =
                method.getParameters().stream().map(QueryTextCheck::name).toList();
        for (String used : NamedParameters.of(text)) {
            if (!names.contains(used)) {
                return "The SQL has the parameter :" + used + ", but the method has none of this name; it has " + names
                        + ". Name one of them so, by @Param(\"" + used
                        + "\") if need be; a colon of SQL itself is written \\:";
            }
        }
        return null;
    }

    private static String name(VariableElement parameter) {
        for (AnnotationMirror annotation : parameter.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(PARAM)) {
                return annotation.getElementValues().values().stream()
                        .map(value -> String.valueOf(value.getValue()))
                        .findFirst()
                        .orElse("");
            }
        }
        return parameter.getSimpleName().toString();
    }
}
