package dev.orm.mapping.source;

import jakarta.persistence.AccessType;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A persistent member of a class: a field, or a property with getter and setter; or a method that queries can name. Immutable and thread-safe.
 */
public final class Member {

    private final Class<?> owner;
    private final String name;
    private final Type genericType;
    private final @Nullable Class<?> type;
    private final @Nullable Class<?> elementType;
    private final Location location;

    /** Where the value is. */
    sealed interface Location {
        AnnotatedElement annotated();

        Class<?> declaringClass();

        record InField(Field field, AnnotatedElement annotated) implements Location {

            @Override
            public Class<?> declaringClass() {
                return field.getDeclaringClass();
            }
        }

        /** A method that computes it, and that nothing is written by. */
        record InMethod(Method method) implements Location {
            @Override
            public AnnotatedElement annotated() {
                return method;
            }

            @Override
            public Class<?> declaringClass() {
                return method.getDeclaringClass();
            }
        }

        record InProperty(Method getter, Method setter, AnnotatedElement annotated) implements Location {

            @Override
            public Class<?> declaringClass() {
                return getter.getDeclaringClass();
            }
        }
    }

    Member(Class<?> owner, String name, Type genericType, TypeBindings bindings, Location location) {
        this.owner = owner;
        this.name = name;
        this.genericType = bindings.resolve(genericType);
        this.type = bindings.rawClass(genericType);
        this.elementType = bindings.onlyArgument(genericType);
        this.location = location;
    }

    /** The name of the attribute. */
    public String name() {
        return name;
    }

    /**
     * The declared type with the type variables of superclasses replaced; null if one of them stands for nothing known.
     */
    public @Nullable Class<?> type() {
        return type;
    }

    /** The declared type with its type arguments. */
    public Type genericType() {
        return genericType;
    }

    /**
     * The only type argument of the declared type, the element type of a collection; null if there is none or it is not
     * known.
     */
    public @Nullable Class<?> elementType() {
        return elementType;
    }

    /**
     * The same member seen as if it were declared as one of its type arguments: an element of the collection it is, or
     * its key.
     *
     * @param argument the place of the type argument
     * @return null if the member is declared without type arguments, or with a wildcard
     */
    public @Nullable Member ofArgument(int argument) {
        if (genericType instanceof ParameterizedType parameterized
                && argument < parameterized.getActualTypeArguments().length) {
            Type type = parameterized.getActualTypeArguments()[argument];
            return type instanceof WildcardType
                    ? null
                    : new Member(owner, name, type, TypeBindings.of(owner), location);
        }
        return null;
    }

    /** The same member seen as if it were declared as a class. */
    public Member as(Class<?> declared) {
        return new Member(owner, name, declared, TypeBindings.of(owner), location);
    }

    /** The class the member is declared in: the class that was read, or a superclass. */
    public Class<?> declaringClass() {
        return location.declaringClass();
    }

    /** An annotation of the field or getter, or what stands for one; null if there is none. */
    public <A extends Annotation> @Nullable A annotation(Class<A> annotation) {
        return location.annotated().getAnnotation(annotation);
    }

    /** All annotations of a repeatable kind on the field or getter, in their container or not. */
    public <A extends Annotation> A[] annotations(Class<A> annotation) {
        return location.annotated().getAnnotationsByType(annotation);
    }

    /** Whether the field or getter has an annotation. */
    public boolean has(Class<? extends Annotation> annotation) {
        return location.annotated().isAnnotationPresent(annotation);
    }

    /** The annotations of Jakarta Persistence on the field or getter. */
    public List<Annotation> mappingAnnotations() {
        return Arrays.stream(location.annotated().getDeclaredAnnotations())
                .filter(annotation -> AnnotationCheck.isMapping(annotation.annotationType()))
                .toList();
    }

    /** Whether the member is a final field. */
    public boolean isFinal() {
        return location instanceof Location.InField inField
                && Modifier.isFinal(inField.field().getModifiers());
    }

    /** Whether the member is a property; else it is a field. */
    public boolean isProperty() {
        return location instanceof Location.InProperty;
    }

    /** Whether it is a method that queries can name, and no attribute. */
    public boolean isMethod() {
        return location instanceof Location.InMethod;
    }

    AccessType accessType() {
        return isProperty() ? AccessType.PROPERTY : AccessType.FIELD;
    }

    /** How to get at the value by reflection. */
    public MemberHandles handles() {
        return MemberHandles.of(location);
    }

    /** Class and attribute, as messages name them. */
    public String describe() {
        return owner.getSimpleName() + "." + name;
    }

    @Override
    public String toString() {
        return describe();
    }
}
