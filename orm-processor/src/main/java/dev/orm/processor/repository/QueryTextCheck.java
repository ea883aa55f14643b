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
import javax.lang.model.type.ExecutableType;
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
    static @Nullable String problem(QueryTexts texts, ExecutableElement method, ExecutableType type, JavaTypes types) {
        TypeMirror element = ResultShape.of(type.getReturnType(), types).element();
        String problem = ofText(texts.text(), element, method);
        if (problem == null) {
            problem = ofResult(type.getReturnType(), element, types);
        }
        if (problem == null) {
            problem = JpqlText.ofEntityName(texts.text());
        }
        return problem == null ? ofParameters(texts, BoundParameter.of(method, type, types)) : problem;
    }

    private static @Nullable String ofText(String text, TypeMirror element, ExecutableElement method) {
        boolean yieldsEntities = element instanceof DeclaredType declared
                && PersistentTypes.isEntity((TypeElement) declared.asElement());
        boolean unmarked =
                CHANGE.matcher(text).matches() && !RETURNING.matcher(text).find() && !isModifying(method);
        String jpql = JpqlText.problem(text, yieldsEntities);
        return jpql == null && unmarked
                ? "The SQL changes rows: annotate the method with @Modifying, and let it return int, long or void"
                : jpql;
    }

    private static @Nullable String ofResult(TypeMirror returned, TypeMirror element, JavaTypes types) {
        boolean rows = element instanceof ArrayType array
                        && !array.getComponentType().getKind().isPrimitive()
                || types.isA(element, "java.util.Map")
                || types.isA(element, "jakarta.persistence.Tuple");
        if (rows) {
            return "Rows are no " + types.simpleName(element)
                    + ": return a record with a component for each column, or an interface with getters";
        }
        return types.isOneOf(returned, List.of("org.springframework.data.domain.Window"))
                ? "A Window needs to know the order of its rows, which SQL of one's own keeps to itself: return a Page or a"
                        + " Slice, or write the query as a method name"
                : null;
    }

    /** Annotations of an application may hold the one that is meant. */
    static boolean isModifying(ExecutableElement method) {
        return Repositories.has(method, MODIFYING)
                || method.getAnnotationMirrors().stream()
                        .anyMatch(annotation ->
                                Repositories.has(annotation.getAnnotationType().asElement(), MODIFYING));
    }

    /** The parameter that the text or the method does not have; null if both have all. */
    private static @Nullable String ofParameters(QueryTexts texts, List<BoundParameter> parameters) {
        if (texts.all().anyMatch(NamedParameters::isPositional)) {
            return "Parameters of @Query are named: write :name for the parameter called name in place of a question mark,"
                    + " and \\? for a question mark of an operator";
        }
        List<String> names = parameters.stream()
                .map(BoundParameter::element)
                .map(QueryTextCheck::name)
                .toList();
        List<String> used =
                texts.all().map(NamedParameters::of).flatMap(List::stream).toList();
        for (String name : used) {
            if (!names.contains(name)) {
                return "The SQL has the parameter :" + name + ", but the method has none of this name; it has " + names
                        + ". Name one of them so, by @Param(\"" + name
                        + "\") if need be; a colon of SQL itself is written \\:";
            }
        }
        if (texts.isElsewhere()) {
            return null;
        }
        return names.stream()
                .filter(name -> !used.contains(name) && texts.all().noneMatch(QueryTextCheck::hasExpression))
                .findFirst()
                .map(name -> "The SQL does not use the parameter " + name + " of the method: write :" + name
                        + " where it belongs, or leave the parameter out")
                .orElse(null);
    }

    /** One that may use any parameter. */
    private static boolean hasExpression(String text) {
        return text.contains("#{") || text.contains("${");
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
