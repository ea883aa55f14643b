package dev.orm.processor.model;

import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The compiler's view of types, and the questions about it that every part of the processor asks.
 *
 * @param elements the elements of the compilation
 * @param types relations between types
 */
public record Environment(Elements elements, Types types) {

    /** The element of a class or interface type; empty for primitives, arrays and type variables. */
    public Optional<TypeElement> typeElement(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
                : Optional.empty();
    }

    /** Whether a type is a certain class or interface, whatever its type arguments. */
    public boolean isType(TypeMirror type, Class<?> expected) {
        return typeElement(type)
                .filter(it -> it.getQualifiedName().contentEquals(expected.getName()))
                .isPresent();
    }

    /** Whether a type can be assigned to a raw class or interface. */
    public boolean isSubtype(TypeMirror type, Class<?> expected) {
        TypeElement element = elements.getTypeElement(expected.getCanonicalName());
        return element != null && types.isAssignable(types.erasure(type), types.erasure(element.asType()));
    }

    /** The package an element is in. */
    public PackageElement packageOf(Element element) {
        return elements.getPackageOf(element);
    }

    /** A method with the type variables of superclasses replaced by what they are in a class. */
    public ExecutableType resolve(TypeElement type, ExecutableElement method) {
        return (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method);
    }

    /** The superclass as an element; empty for Object. */
    public Optional<TypeElement> superclass(TypeElement type) {
        return typeElement(type.getSuperclass());
    }

    /** The class that declares a member, or that a class is nested in. */
    public static TypeElement declaringClass(Element member) {
        return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
    }

    /** Whether code of the package can name a class, or use a member of one it can name, without being its subclass. */
    public boolean isVisible(Element element, PackageElement from) {
        if (element.getModifiers().contains(Modifier.PRIVATE)) {
            return false;
        }
        return element.getModifiers().contains(Modifier.PUBLIC)
                || packageOf(element).equals(from);
    }

    /** Whether code of the package can name a type, its enclosing classes and its array component. */
    public boolean isTypeVisible(TypeMirror type, PackageElement from) {
        if (type instanceof ArrayType array) {
            return isTypeVisible(array.getComponentType(), from);
        }
        return typeElement(type).map(element -> isClassVisible(element, from)).orElse(true)
                && (!(type instanceof DeclaredType declared)
                        || declared.getTypeArguments().stream().allMatch(argument -> isTypeVisible(argument, from)));
    }

    /** Whether code of the package can name a class. */
    public boolean isClassVisible(TypeElement type, PackageElement from) {
        Element enclosing = type.getEnclosingElement();
        return isVisible(type, from) && (!(enclosing instanceof TypeElement outer) || isClassVisible(outer, from));
    }
}
