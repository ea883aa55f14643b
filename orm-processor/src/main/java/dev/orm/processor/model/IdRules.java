package dev.orm.processor.model;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** Checks that an entity can be told apart by exactly one object. */
final class IdRules {

    private final ErrorReporter errors;

    IdRules(ErrorReporter errors) {
        this.errors = errors;
    }

    /** Checks an entity, read from the given persistent classes. */
    void check(EntityElement entity, List<TypeElement> classes) {
        List<AttributeElement> ids = entity.ids();
        TypeElement type = entity.type();
        if (ids.isEmpty() && !declaresId(classes)) {
            errors.report(Problem.NO_ID, type, type.getSimpleName());
        } else if (ids.size() > 1 && classes.stream().noneMatch(it -> Annotations.has(it, Persistence.ID_CLASS))) {
            String names = ids.stream().map(AttributeElement::name).collect(Collectors.joining(", "));
            errors.report(Problem.SEVERAL_IDS, type, type.getSimpleName(), ids.size(), names);
        }
    }

    /** An id that was refused is not missing. */
    private static boolean declaresId(List<TypeElement> classes) {
        return classes.stream()
                .flatMap(type -> type.getEnclosedElements().stream())
                .anyMatch(member -> Annotations.hasAny(member, Persistence.ID, Persistence.EMBEDDED_ID));
    }
}
