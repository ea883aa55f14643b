package dev.orm.mapping.source;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entity or embeddable with the members it persists, those of its mapped superclasses first; those of an entity that
 * it extends are apart. Immutable and thread-safe.
 *
 * @param type the class
 * @param hierarchy the mapped superclasses from the top, or from below the entity it extends, then the class itself
 * @param parent the entity it extends; null if there is none
 * @param members what is persisted, in the order of declaration
 * @param hybrids the methods that queries can name
 * @param declarations what is said of classes
 */
public record PersistentClass(
        Class<?> type,
        List<Class<?>> hierarchy,
        @Nullable PersistentClass parent,
        List<Member> members,
        List<Member> hybrids,
        Declarations declarations) {

    /** Copies the lists. */
    public PersistentClass {
        hierarchy = List.copyOf(hierarchy);
        members = List.copyOf(members);
        hybrids = List.copyOf(hybrids);
    }

    /** The members of the entity it extends, then its own. */
    List<Member> allMembers() {
        return parent == null
                ? members
                : Stream.concat(parent.allMembers().stream(), members.stream()).toList();
    }

    /** All classes that it extends and that are mapped, entities among them, from the top; then the class itself. */
    public List<Class<?>> lineage() {
        return parent == null
                ? hierarchy
                : Stream.concat(parent.lineage().stream(), hierarchy.stream()).toList();
    }

    /** An annotation of the class itself, or null. */
    public <A extends Annotation> @Nullable A annotation(Class<A> annotation) {
        return declarations.of(type).getDeclaredAnnotation(annotation);
    }

    /** All annotations of a repeatable kind on the class or its mapped superclasses, those of the class itself last. */
    public <A extends Annotation> List<A> inheritedAnnotations(Class<A> annotation) {
        List<A> found = new ArrayList<>();
        hierarchy.forEach(c -> found.addAll(List.of(declarations.of(c).getDeclaredAnnotationsByType(annotation))));
        return found;
    }

    /** The members that have an annotation. */
    public List<Member> membersWith(Class<? extends Annotation> annotation) {
        return members.stream().filter(member -> member.has(annotation)).toList();
    }
}
