package dev.orm.mapping.source;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity or embeddable with the members it persists, those of its mapped superclasses first. Immutable and
 * thread-safe.
 *
 * @param type the class
 * @param hierarchy the mapped superclasses from the top, then the class itself
 * @param members what is persisted, in the order of declaration
 */
public record PersistentClass(Class<?> type, List<Class<?>> hierarchy, List<Member> members) {

    /** Copies the lists. */
    public PersistentClass {
        hierarchy = List.copyOf(hierarchy);
        members = List.copyOf(members);
    }

    /** An annotation of the class itself, or null. */
    public <A extends Annotation> @Nullable A annotation(Class<A> annotation) {
        return type.getDeclaredAnnotation(annotation);
    }

    /** All annotations of a repeatable kind on the class or its mapped superclasses, those of the class itself last. */
    public <A extends Annotation> List<A> inheritedAnnotations(Class<A> annotation) {
        List<A> found = new ArrayList<>();
        hierarchy.forEach(c -> found.addAll(List.of(c.getDeclaredAnnotationsByType(annotation))));
        return found;
    }

    /** The members that have an annotation. */
    public List<Member> membersWith(Class<? extends Annotation> annotation) {
        return members.stream().filter(member -> member.has(annotation)).toList();
    }
}
