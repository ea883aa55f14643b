package dev.orm.processor.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Refuses annotations of one member that contradict each other or its type, so that only one of them could be followed. */
final class Contradictions {

    private static final List<String> TO_ONE = List.of(Persistence.MANY_TO_ONE, Persistence.ONE_TO_ONE);
    private static final List<String> RELATIONS =
            List.of(Persistence.MANY_TO_ONE, Persistence.ONE_TO_ONE, Persistence.ONE_TO_MANY, Persistence.MANY_TO_MANY);

    private final Environment environment;
    private final ErrorReporter errors;

    Contradictions(Environment environment, ErrorReporter errors) {
        this.environment = environment;
        this.errors = errors;
    }

    /** Whether a member was refused. */
    boolean isRefused(Member member, TypeMirror type) {
        List<String> kinds = RELATIONS.stream()
                .filter(annotation -> Annotations.has(member.element(), annotation))
                .toList();
        if (kinds.size() > 1) {
            return refuse(Problem.RELATION_OF_TWO_KINDS, member, simple(kinds.get(0)), simple(kinds.get(1)));
        }
        if (kinds.isEmpty()) {
            return Annotations.has(member.element(), Persistence.ELEMENT_COLLECTION)
                    && isMisfit(member, lastArgument(type), Persistence.ELEMENT_COLLECTION, "targetClass");
        }
        String kind = kinds.get(0);
        return TO_ONE.contains(kind)
                ? isContainer(member, type, simple(kind)) || isMisfit(member, Optional.of(type), kind, "targetEntity")
                : isMisfit(member, lastArgument(type), kind, "targetEntity");
    }

    private boolean isContainer(Member member, TypeMirror type, String kind) {
        boolean many = environment.isSubtype(type, Collection.class) || environment.isSubtype(type, Map.class);
        if (!many && !environment.isType(type, Optional.class)) {
            return false;
        }
        return refuse(
                Problem.TARGET_IN_CONTAINER,
                member,
                simpleName(type),
                kind,
                many
                        ? "Annotate it with @OneToMany or @ManyToMany."
                        : "Declare it as the entity itself, and let a method of its own return the Optional.");
    }

    /** Whether an annotation names a class that the declared type does not take. */
    private boolean isMisfit(Member member, Optional<TypeMirror> declared, String annotation, String attribute) {
        Optional<TypeElement> named = Annotations.classValue(member.element(), annotation, attribute);
        if (named.isEmpty() || declared.isEmpty() || fits(named.get(), declared.get())) {
            return false;
        }
        return refuse(
                Problem.NAMED_CLASS_DOES_NOT_FIT,
                member,
                named.get().getSimpleName(),
                attribute,
                simpleName(declared.get()),
                attribute);
    }

    private boolean fits(TypeElement named, TypeMirror declared) {
        Types types = environment.types();
        return declared.getKind() != TypeKind.DECLARED
                || types.isAssignable(types.erasure(named.asType()), types.erasure(declared));
    }

    private static Optional<TypeMirror> lastArgument(TypeMirror type) {
        List<? extends TypeMirror> arguments =
                type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
        return arguments.isEmpty() ? Optional.empty() : Optional.of(arguments.get(arguments.size() - 1));
    }

    private static String simple(String annotation) {
        return annotation.substring(Persistence.PREFIX.length());
    }

    private String simpleName(TypeMirror type) {
        return environment
                .typeElement(type)
                .map(it -> it.getSimpleName().toString())
                .orElse(type.toString());
    }

    private boolean refuse(Problem problem, Member member, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = member.declaringType().getSimpleName();
        arguments[1] = member.name();
        System.arraycopy(more, 0, arguments, 2, more.length);
        errors.report(problem, member.element(), arguments);
        return true;
    }
}
