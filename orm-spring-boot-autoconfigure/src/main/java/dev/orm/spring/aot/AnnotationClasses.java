package dev.orm.spring.aot;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.core.annotation.AnnotationUtils;

/** Gathers the classes that annotations of the mapping and of Bean Validation name, since instances of them are made by reflection. */
final class AnnotationClasses {

    private static final String CONSTRAINT = "jakarta.validation.Constraint";

    private final Set<Class<?>> found = new LinkedHashSet<>();

    /** Whether an element has annotations of the mapping. */
    static boolean anyOfMapping(AnnotatedElement element) {
        return Arrays.stream(element.getDeclaredAnnotations()).anyMatch(AnnotationClasses::isOfMapping);
    }

    private static boolean isOfMapping(Annotation annotation) {
        String name = annotation.annotationType().getName();
        return name.startsWith("jakarta.persistence.") || name.startsWith("dev.orm.annotation.");
    }

    void addFrom(AnnotatedElement element) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            if (isOfMapping(annotation)) {
                addClasses(annotation);
            } else {
                addValidators(annotation);
            }
        }
    }

    /** Those of a constraint that the application declares. */
    private void addValidators(Annotation constraint) {
        for (Annotation meta : constraint.annotationType().getDeclaredAnnotations()) {
            if (meta.annotationType().getName().equals(CONSTRAINT)) {
                addClasses(meta);
            }
        }
    }

    private void addClasses(Annotation annotation) {
        AnnotationUtils.getAnnotationAttributes(annotation).values().forEach(this::addValue);
    }

    private void addValue(Object value) {
        if (value instanceof Class<?> named) {
            found.add(named);
        } else if (value instanceof Annotation nested) {
            addClasses(nested);
        } else if (value instanceof Object[] several) {
            Arrays.stream(several).forEach(this::addValue);
        }
    }

    Set<Class<?>> found() {
        return found;
    }
}
