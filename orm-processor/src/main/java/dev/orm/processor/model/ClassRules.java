package dev.orm.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Checks that a class is of a kind that rows can be turned into. */
public final class ClassRules {

    private final Environment environment;
    private final ErrorReporter errors;

    /** Rules that report to the given reporter. */
    public ClassRules(Environment environment, ErrorReporter errors) {
        this.environment = environment;
        this.errors = errors;
    }

    /** Checks the kind and place of an entity class. */
    public boolean isEntity(TypeElement type) {
        if (isOfTwoKinds(type, Persistence.ENTITY)) {
            return false;
        }
        return switch (type.getKind()) {
            case CLASS -> isReachable(type);
            case RECORD -> refuse(Problem.ENTITY_IS_RECORD, type);
            case ENUM -> refuse(Problem.ENTITY_IS_ENUM, type);
            default -> refuse(Problem.ENTITY_IS_INTERFACE, type);
        };
    }

    /** Checks the kind and place of an embeddable class or record. */
    public boolean isEmbeddable(TypeElement type) {
        if (isOfTwoKinds(type, Persistence.EMBEDDABLE)) {
            return false;
        }
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            return refuse(Problem.EMBEDDABLE_NOT_A_CLASS, type);
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return refuse(Problem.EMBEDDABLE_IS_ABSTRACT, type);
        }
        return isReachable(type);
    }

    private boolean isOfTwoKinds(TypeElement type, String kind) {
        for (String other : List.of(Persistence.ENTITY, Persistence.MAPPED_SUPERCLASS, Persistence.EMBEDDABLE)) {
            if (!other.equals(kind) && Annotations.has(type, other)) {
                errors.report(
                        Problem.CLASS_OF_TWO_KINDS,
                        type,
                        type.getSimpleName(),
                        "@" + kind.substring(Persistence.PREFIX.length()),
                        "@" + other.substring(Persistence.PREFIX.length()));
                return true;
            }
        }
        return false;
    }

    /**
     * Checks that rows can be read into instances. Asked when other processors had their turn, because they may add
     * the constructor.
     */
    public void checkConstructor(TypeElement type) {
        if (type.getKind() == ElementKind.RECORD || type.getModifiers().contains(Modifier.ABSTRACT)) {
            return;
        }
        Optional<ExecutableElement> constructor = constructor(type);
        if (constructor.isEmpty()) {
            errors.report(Problem.NO_CONSTRUCTOR, type, type.getSimpleName(), type.getSimpleName());
        } else if (constructor.get().getThrownTypes().stream().anyMatch(this::isChecked)) {
            errors.report(Problem.CONSTRUCTOR_THROWS, constructor.get(), type.getSimpleName());
        }
    }

    /** The constructor without parameters. */
    public static Optional<ExecutableElement> constructor(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .findFirst();
    }

    private boolean isReachable(TypeElement type) {
        if (!environment.isClassVisible(type, environment.packageOf(type))) {
            return refuse(Problem.CLASS_IS_PRIVATE, type);
        }
        for (Element it = type;
                it instanceof TypeElement nested && nested.getNestingKind() == NestingKind.MEMBER;
                it = it.getEnclosingElement()) {
            if (!nested.getModifiers().contains(Modifier.STATIC)) {
                errors.report(
                        Problem.CLASS_IS_INNER,
                        type,
                        type.getSimpleName(),
                        Environment.declaringClass(nested).getSimpleName());
                return false;
            }
        }
        return type.getTypeParameters().isEmpty() || refuse(Problem.CLASS_IS_GENERIC, type);
    }

    private boolean isChecked(TypeMirror thrown) {
        return !environment.isSubtype(thrown, RuntimeException.class) && !environment.isSubtype(thrown, Error.class);
    }

    private boolean refuse(Problem problem, TypeElement type) {
        errors.report(problem, type, type.getSimpleName());
        return false;
    }
}
