package dev.orm.processor.repository;

import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * What the annotation of a repository's method holds.
 *
 * @param text the SQL
 * @param countText the SQL that counts, empty if it has none
 */
record QueryTexts(String text, String countText) {

    static final String ANNOTATION = "dev.orm.spring.repository.Query";

    static QueryTexts of(Element method) {
        return new QueryTexts(text(method, "value"), text(method, "countQuery"));
    }

    private static String text(Element method, String member) {
        for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(ANNOTATION)) {
                return annotation.getElementValues().entrySet().stream()
                        .filter(value -> value.getKey().getSimpleName().contentEquals(member))
                        .map(value -> String.valueOf(value.getValue().getValue()))
                        .findFirst()
                        .orElse("");
            }
        }
        return "";
    }

    Stream<String> all() {
        return Stream.of(text, countText);
    }

    /** Whether the text stands elsewhere: in the file of named queries. */
    boolean isElsewhere() {
        return text.isEmpty();
    }
}
