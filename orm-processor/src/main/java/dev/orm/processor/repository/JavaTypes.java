package dev.orm.processor.repository;

import dev.orm.processor.model.Environment;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Questions about Java types, with primitives as their wrappers and without type arguments. */
record JavaTypes(Environment environment) {

    boolean isText(TypeMirror type) {
        return environment.isType(type, String.class);
    }

    boolean isBoolean(TypeMirror type) {
        return environment.isType(boxed(type), Boolean.class);
    }

    boolean isOrdered(TypeMirror type) {
        return environment.isSubtype(boxed(type), Comparable.class);
    }

    boolean isSeveral(TypeMirror type) {
        return type instanceof ArrayType || environment.isSubtype(type, Collection.class);
    }

    /** Whether values of a type can be compared with, or put in the place of, those of another: one extends the other, or both are numbers. */
    boolean fit(TypeMirror one, TypeMirror other) {
        TypeMirror a = plain(one);
        TypeMirror b = plain(other);
        if (a.getKind() == TypeKind.ERROR || b.getKind() == TypeKind.ERROR) {
            return true;
        }
        return environment.types().isAssignable(a, b)
                || environment.types().isAssignable(b, a)
                || environment.isSubtype(a, Number.class) && environment.isSubtype(b, Number.class);
    }

    /** Whether a type is a class or extends it, by name, where the compiler knows it. */
    boolean isA(TypeMirror type, String className) {
        TypeElement known = environment.elements().getTypeElement(className);
        return known != null
                && environment
                        .types()
                        .isAssignable(plain(type), environment.types().erasure(known.asType()));
    }

    private TypeMirror plain(TypeMirror type) {
        return environment.types().erasure(boxed(type));
    }

    private TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? environment.types().boxedClass(primitive).asType()
                : type;
    }

    String simpleName(TypeMirror type) {
        return environment
                .typeElement(type)
                .map(element -> element.getSimpleName().toString())
                .orElseGet(() -> environment.types().erasure(type).toString());
    }

    /** A record without type parameters. */
    Optional<TypeElement> recordType(TypeMirror type) {
        return environment
                .typeElement(type)
                .filter(element -> element.getKind() == ElementKind.RECORD
                        && element.getTypeParameters().isEmpty());
    }

    /** The record that a collection holds. */
    Optional<TypeElement> recordsIn(TypeMirror type) {
        return isSeveral(type) && type instanceof DeclaredType declared
                ? declared.getTypeArguments().stream().findFirst().flatMap(this::recordType)
                : Optional.empty();
    }

    /** What a method yields, without what it is wrapped in. */
    TypeMirror result(TypeMirror returned) {
        if (!(returned instanceof DeclaredType declared)
                || declared.getTypeArguments().size() != 1) {
            return returned;
        }
        String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
        boolean wraps = List.of("java.util.", "java.lang.Iterable", "org.springframework.data.").stream()
                .anyMatch(name::startsWith);
        return wraps ? result(declared.getTypeArguments().get(0)) : returned;
    }
}
