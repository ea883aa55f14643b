package dev.orm.processor.model;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads annotations by their qualified name. */
public final class Annotations {

    private Annotations() {}

    /** Whether an attribute is stored as JSON by its annotation. */
    public static boolean isJson(Element member) {
        return has(member, Persistence.JSON);
    }

    /** Whether an attribute names its converter. */
    public static boolean isConverted(Element member) {
        return has(member, Persistence.CONVERT);
    }

    static boolean has(Element element, String annotation) {
        return find(element, annotation).isPresent();
    }

    static boolean hasAny(Element element, String... annotations) {
        for (String annotation : annotations) {
            if (has(element, annotation)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the element carries an annotation that says how it is mapped, as opposed to whether, where or when
     * something is called.
     */
    static boolean isMapped(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(Annotations::name)
                .anyMatch(name -> name.startsWith(Persistence.PREFIX) && !Persistence.NOT_MAPPING.contains(name));
    }

    /** The class that a member such as {@code targetEntity} names; empty when it is left at its default. */
    static Optional<TypeElement> classValue(Element element, String annotation, String member) {
        return value(element, annotation, member)
                .filter(DeclaredType.class::isInstance)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement());
    }

    /** The simple name of an enum constant. */
    static Optional<String> enumValue(Element element, String annotation, String member) {
        return value(element, annotation, member)
                .map(constant -> ((Element) constant).getSimpleName().toString());
    }

    private static Optional<Object> value(Element element, String annotation, String member) {
        return find(element, annotation)
                .flatMap(mirror -> mirror.getElementValues().entrySet().stream()
                        .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                        .map(entry -> unwrap(entry.getValue()))
                        .findFirst());
    }

    private static Object unwrap(AnnotationValue value) {
        return value.getValue();
    }

    private static Optional<? extends AnnotationMirror> find(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> name(mirror).equals(annotation))
                .findFirst();
    }

    private static String name(AnnotationMirror mirror) {
        TypeMirror type = mirror.getAnnotationType();
        return ((TypeElement) ((DeclaredType) type).asElement())
                .getQualifiedName()
                .toString();
    }
}
