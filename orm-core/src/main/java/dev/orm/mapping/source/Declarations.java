package dev.orm.mapping.source;

import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is said of classes and their members: by the annotations they have, or from outside for classes that are described, whose own annotations do not
 * count then. Immutable and thread-safe.
 */
public final class Declarations {

    private final Map<Class<?>, Described> described;

    /**
     * What is said of one class from outside.
     *
     * @param ofClass what stands for annotations of the class
     * @param ofMembers what stands for annotations of its members, by the names of attributes
     */
    public record Described(SaidAnnotations ofClass, Map<String, SaidAnnotations> ofMembers) {

        /** Copies the members. */
        public Described {
            ofMembers = Map.copyOf(ofMembers);
        }
    }

    /** The declarations of an application, whose described classes are these. */
    public Declarations(Map<Class<?>, Described> described) {
        this.described = Map.copyOf(described);
    }

    /** What is said of a class. */
    public AnnotatedElement of(Class<?> type) {
        Described found = described.get(type);
        return found == null ? type : found.ofClass();
    }

    /** Whether an annotation is said of a class, as {@link Class#isAnnotationPresent}. */
    public boolean has(Class<?> type, Class<? extends Annotation> annotation) {
        return of(type).isAnnotationPresent(annotation);
    }

    AnnotatedElement of(Field field) {
        return of(field.getDeclaringClass(), field.getName(), field);
    }

    /** What is said of a method: of a getter under the name of its property. */
    AnnotatedElement of(Method method) {
        String property = PropertyNames.ofGetter(method);
        return of(method.getDeclaringClass(), property == null ? method.getName() : property, method);
    }

    private AnnotatedElement of(Class<?> type, String member, AnnotatedElement itself) {
        Described found = described.get(type);
        return found == null ? itself : found.ofMembers().getOrDefault(member, SaidAnnotations.NONE);
    }

    /** The members of a class that are said to be no attributes. */
    Set<String> leftOut(Class<?> type) {
        Set<String> names = described(type);
        names.removeIf(name -> !Objects.requireNonNull(described.get(type))
                .ofMembers()
                .getOrDefault(name, SaidAnnotations.NONE)
                .isAnnotationPresent(Transient.class));
        return names;
    }

    /** The attributes of which something is said from outside. */
    Set<String> described(Class<?> type) {
        Described found = described.get(type);
        return found == null ? new TreeSet<>() : new TreeSet<>(found.ofMembers().keySet());
    }
}
