package dev.orm.processor.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Compares the named parameters of an SQL text with the parameters of its method. */
final class QueryTextCheck {

    private static final String PARAM = "org.springframework.data.repository.query.Param";

    /** Literals, quoted names, comments, expressions, casts and colons that are no parameters come first, so that names in them are passed over. */
    private static final Pattern TOKENS = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\\n]*|/\\*.*?\\*/"
                    + "|(\\$\\w*\\$).*?\\1|[:?]#\\{[^}]*}|[:?]\\$\\{[^}]*}|::|\\\\.|:([A-Za-z_]\\w*)",
            Pattern.DOTALL);

    private QueryTextCheck() {}

    /** The parameter that the method does not have; null if it has all. */
    static @Nullable String problem(String text, ExecutableElement method) {
        List<String> names =
                method.getParameters().stream().map(QueryTextCheck::name).toList();
        for (String used : parameters(text)) {
            if (!names.contains(used)) {
                return "The SQL has the parameter :" + used + ", but the method has none of this name; it has " + names
                        + ". Name one of them so, by @Param(\"" + used
                        + "\") if need be; a colon of SQL itself is written \\:";
            }
        }
        return null;
    }

    private static List<String> parameters(String text) {
        List<String> parameters = new ArrayList<>();
        Matcher matcher = TOKENS.matcher(text);
        while (matcher.find()) {
            if (matcher.group(2) != null) {
                parameters.add(matcher.group(2));
            }
        }
        return parameters;
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
