package dev.orm.processor.repository;

import dev.orm.processor.model.Environment;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

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

    /** Whether a type is one of these classes and none that extends them. */
    boolean isOneOf(TypeMirror type, List<String> classNames) {
        return environment
                .typeElement(type)
                .filter(element ->
                        classNames.contains(element.getQualifiedName().toString()))
                .isPresent();
    }

    boolean isObject(TypeMirror type) {
        return environment.isType(type, Object.class);
    }

    /** Whether objects of a class can be assigned to a type. */
    boolean isSupertype(TypeMirror type, TypeElement of) {
        return environment.types().isAssignable(environment.types().erasure(of.asType()), plain(type));
    }

    /** Whether a value of one type can be assigned to another. */
    boolean takes(TypeMirror type, TypeMirror value) {
        return type.getKind() == TypeKind.TYPEVAR
                || value.getKind() == TypeKind.ERROR
                || environment.types().isAssignable(plain(value), plain(type));
    }

    /** The package of a class, or of the wrapper of a primitive; empty for what has none. */
    String packageOf(TypeMirror type) {
        return environment
                .typeElement(boxed(type))
                .map(element ->
                        environment.packageOf(element).getQualifiedName().toString())
                .orElse("");
    }

    /** What one of these classes holds by its type argument; a type itself where it is none of them. */
    TypeMirror inside(TypeMirror type, List<String> classNames) {
        if (!(type instanceof DeclaredType declared) || !isOneOf(type, classNames)) {
            return type;
        }
        TypeMirror object =
                environment.elements().getTypeElement("java.lang.Object").asType();
        TypeMirror inside = declared.getTypeArguments().stream()
                .findFirst()
                .map(TypeMirror.class::cast)
                .orElse(object);
        if (inside instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() == null ? object : wildcard.getExtendsBound();
        }
        return inside;
    }

    /** A type as sources write it, without packages. */
    String text(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return text(array.getComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            return text(wildcard.getExtendsBound());
        }
        String arguments = type instanceof DeclaredType declared
                        && !declared.getTypeArguments().isEmpty()
                ? declared.getTypeArguments().stream().map(this::text).collect(Collectors.joining(", ", "<", ">"))
                : "";
        return simpleName(type) + arguments;
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
        if (type instanceof ArrayType array) {
            return simpleName(array.getComponentType()) + "[]";
        }
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

    /** An interface that has getters, without type parameters and methods of other kinds. */
    Optional<TypeElement> interfaceOfGetters(TypeMirror type) {
        return environment
                .typeElement(type)
                .filter(element -> element.getKind() == ElementKind.INTERFACE
                        && element.getTypeParameters().isEmpty()
                        && !properties(element).isEmpty()
                        && abstractMethods(element).stream().allMatch(JavaTypes::isGetter));
    }

    /** The properties that the getters of an interface name. */
    List<String> properties(TypeElement type) {
        return abstractMethods(type).stream()
                .filter(JavaTypes::isGetter)
                .map(method -> method.getSimpleName().toString())
                .map(name -> Words.decapitalized(name.substring(name.startsWith("is") ? 2 : 3)))
                .toList();
    }

    private List<ExecutableElement> abstractMethods(TypeElement type) {
        return ElementFilter.methodsIn(environment.elements().getAllMembers(type)).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .toList();
    }

    /** One with an annotation may be an expression. */
    private static boolean isGetter(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        boolean bool = method.getReturnType().getKind() == TypeKind.BOOLEAN;
        return method.getParameters().isEmpty()
                && method.getAnnotationMirrors().stream()
                        .noneMatch(annotation ->
                                annotation.getAnnotationType().toString().endsWith(".Value"))
                && (name.length() > 3 && name.startsWith("get") || bool && name.length() > 2 && name.startsWith("is"));
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
