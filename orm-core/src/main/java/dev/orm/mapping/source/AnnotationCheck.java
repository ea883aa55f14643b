package dev.orm.mapping.source;

import dev.orm.event.LifecycleEvent;
import jakarta.persistence.Access;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds annotations whose meaning would be lost: unsupported ones, those of other mappers, those in the wrong place.
 */
final class AnnotationCheck {

    private static final Logger LOGGER = LoggerFactory.getLogger(AnnotationCheck.class);
    private static final String JAKARTA = "jakarta.persistence.";

    private final Problems problems;
    private final Declarations declarations;
    private final Set<String> foreignReported = new HashSet<>();

    AnnotationCheck(Problems problems, Declarations declarations) {
        this.problems = problems;
        this.declarations = declarations;
    }

    void type(Class<?> type) {
        AnnotatedElement said = declarations.of(type);
        check(type::getSimpleName, said);
        ClassContradictions.check(type, said, problems);
    }

    void member(Class<?> type, Field field, AnnotatedElement said) {
        check(() -> type.getSimpleName() + "." + field.getName(), said);
    }

    void member(Class<?> type, Method method, AnnotatedElement said) {
        Supplier<String> where = () -> type.getSimpleName() + "." + method.getName() + "()";
        check(where, said);
        if (declarations.has(type, Embeddable.class)
                && Arrays.stream(method.getAnnotations()).anyMatch(found -> isCallback(found.annotationType()))) {
            problems.add(where.get() + " is a callback of an embeddable, which has no life of its own: move it to the"
                    + " entities that embed " + type.getSimpleName() + ".");
        }
    }

    /** A superclass whose state is not persisted must not look as if it was. */
    void unmapped(Class<?> superclass, Class<?> type) {
        Stream<AnnotatedElement> members = Stream.concat(
                Arrays.stream(superclass.getDeclaredFields()), Arrays.stream(superclass.getDeclaredMethods()));
        members.filter(member -> mappingAnnotation(member) != null)
                .findFirst()
                .ifPresent(member ->
                        problems.add(type.getSimpleName() + " extends " + superclass.getSimpleName() + ", whose member "
                                + ((Member) member).getName() + " has @" + mappingAnnotation(member)
                                + " but which is not mapped: annotate " + superclass.getSimpleName()
                                + " with @MappedSuperclass."));
    }

    /** The first annotation of Jakarta Persistence that says how a member is mapped, or null. */
    static @Nullable String mappingAnnotation(AnnotatedElement member) {
        for (Annotation annotation : member.getDeclaredAnnotations()) {
            if (isMapping(annotation.annotationType())) {
                return annotation.annotationType().getSimpleName();
            }
        }
        return null;
    }

    private static boolean isCallback(Class<?> annotation) {
        return Arrays.stream(LifecycleEvent.values()).anyMatch(event -> event.annotation() == annotation);
    }

    static boolean isMapping(Class<?> annotation) {
        return SupportedAnnotations.isSupported(annotation)
                && annotation != Transient.class
                && annotation != Access.class
                && !isCallback(annotation);
    }

    private void check(Supplier<String> where, AnnotatedElement element) {
        refuseRepeated(where, element, AttributeOverride.class, AttributeOverride::name);
        refuseRepeated(where, element, AssociationOverride.class, AssociationOverride::name);
        refuseRepeated(where, element, Convert.class, Convert::attributeName);
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            String name = annotation.annotationType().getName();
            if (name.startsWith(JAKARTA)) {
                SupportedAnnotations.check(where, annotation, problems);
            } else if (name.startsWith("javax.persistence.")) {
                problems.add(
                        where.get() + " has @" + name + " of the old name space: import jakarta.persistence instead.");
            } else if (isForeign(name) && foreignReported.add(name)) {
                LOGGER.warn(
                        "{} has @{}, which belongs to another mapper and has no effect here; look for what it did and remove it",
                        where.get(),
                        name);
            }
        }
    }

    /** Of two that speak of one attribute only one could hold. */
    private <A extends Annotation> void refuseRepeated(
            Supplier<String> where, AnnotatedElement element, Class<A> annotation, Function<A, String> name) {
        Set<String> names = new HashSet<>();
        for (A each : element.getDeclaredAnnotationsByType(annotation)) {
            if (!names.add(name.apply(each))) {
                problems.add(where.get() + " has @" + annotation.getSimpleName() + " of '" + name.apply(each)
                        + "' twice: keep one of them.");
            }
        }
    }

    private static boolean isForeign(String name) {
        return name.startsWith("org.hibernate.annotations.")
                || name.startsWith("org.hibernate.envers.")
                || name.startsWith("org.eclipse.persistence.annotations.");
    }
}
