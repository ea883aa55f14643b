package dev.orm.processor.model;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Whether the attributes of a class are its fields or its properties. */
enum AccessKind {
    FIELD,
    PROPERTY;

    /** What {@code @Access} on a class or member says. */
    static Optional<AccessKind> of(Element element) {
        return Annotations.enumValue(element, Persistence.ACCESS, "value").map(AccessKind::valueOf);
    }

    /**
     * Properties if the annotation that makes the id stands on a getter, which no explicit {@code @Access}
     * contradicts; empty if the class declares no id.
     */
    static Optional<AccessKind> ofId(TypeElement type) {
        return firstWith(type, Persistence.ID, Persistence.EMBEDDED_ID);
    }

    /** Where the mapping annotations of an embeddable stand; empty if it has none. */
    static Optional<AccessKind> ofMembers(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(Annotations::isMapped)
                .filter(member -> of(member).isEmpty())
                .findFirst()
                .map(AccessKind::kindOf);
    }

    private static Optional<AccessKind> firstWith(TypeElement type, String... annotations) {
        return type.getEnclosedElements().stream()
                .filter(member -> Annotations.hasAny(member, annotations))
                .findFirst()
                .map(AccessKind::kindOf);
    }

    private static AccessKind kindOf(Element member) {
        return member.getKind() == ElementKind.METHOD && MemberReader.isGetter((ExecutableElement) member)
                ? PROPERTY
                : FIELD;
    }
}
