package dev.orm.processor.repository;

import dev.orm.processor.model.PersistentTypes;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Compares an SQL text with the parameters and the result of its method. */
final class QueryTextCheck {

    private static final String MODIFYING = "dev.orm.spring.repository.Modifying";
    private static final Pattern CHANGE =
            Pattern.compile("\\s*(?:insert|update|delete|merge)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern RETURNING = Pattern.compile("\\breturning\\b", Pattern.CASE_INSENSITIVE);
    private static final String PARAM = "org.springframework.data.repository.query.Param";

    private QueryTextCheck() {}

    /** What does not fit; null if all does. */
    static @Nullable String problem(String text, ExecutableElement method, TypeMirror returned, JavaTypes types) {
        TypeMirror element = ResultShape.of(returned, types).element();
        boolean yieldsEntities = element instanceof DeclaredType declared
                && PersistentTypes.isEntity((TypeElement) declared.asElement());
        String jpql = JpqlText.problem(text, yieldsEntities);
        if (jpql != null) {
            return jpql;
        }
        if (CHANGE.matcher(text).matches() && !RETURNING.matcher(text).find() && !isModifying(method)) {
            return "The SQL changes rows: annotate the method with @Modifying, and let it return int, long or void";
        }
        boolean rows = element instanceof ArrayType array
                        && !array.getComponentType().getKind().isPrimitive()
                || types.isA(element, "java.util.Map")
                || types.isA(element, "jakarta.persistence.Tuple");
        if (rows) {
            return "Rows are no " + types.simpleName(element)
                    + ": return a record with a component for each column, or an interface with getters";
        }
        String entityName = JpqlText.ofEntityName(text);
        return entityName == null ? ofParameters(text, method) : entityName;
    }

    /** Annotations of an application may hold the one that is meant. */
    static boolean isModifying(ExecutableElement method) {
        return Repositories.has(method, MODIFYING)
                || method.getAnnotationMirrors().stream()
                        .anyMatch(annotation ->
                                Repositories.has(annotation.getAnnotationType().asElement(), MODIFYING));
    }

    /** The parameter that the method does not have; null if it has all. */
    private static @Nullable String ofParameters(String text, ExecutableElement method) {
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
