package dev.orm.mapping;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.MappedSuperclass;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of final methods that keep a class from being referred to: nothing would notice a call of one on an object that is not loaded, so lazy relations
 * load such objects with their owners. Classes that are final themselves are meant to be so.
 */
final class FinalMethods {

    private static final Logger LOGGER = LoggerFactory.getLogger(FinalMethods.class);

    private FinalMethods() {}

    static void warn(Collection<EntityMapping<?>> mappings) {
        for (EntityMapping<?> mapping : mappings) {
            List<String> relations = lazyTo(mapping, mappings);
            if (!relations.isEmpty()) {
                finalMethod(mapping).ifPresent(method -> warn(mapping, method, relations));
            }
        }
    }

    private static void warn(EntityMapping<?> mapping, Method method, List<String> relations) {
        LOGGER.warn(
                "ORM-FINAL-METHOD: {}.{}() is final, so no {} can wait for its first use: the lazy {} loads it with its"
                        + " owner. Remove final",
                method.getDeclaringClass().getSimpleName(),
                method.getName(),
                mapping.name(),
                String.join(", ", relations));
    }

    private static List<String> lazyTo(EntityMapping<?> target, Collection<EntityMapping<?>> mappings) {
        List<String> relations = new ArrayList<>();
        for (EntityMapping<?> mapping : mappings) {
            mapping.toOnes().stream()
                    .filter(relation -> relation.owner() == mapping && relation.target() == target)
                    .filter(relation -> relation.owning() && relation.fetch() == FetchType.LAZY)
                    .forEach(relation -> relations.add(relation.describe()));
        }
        return relations;
    }

    /** The first final method of a class whose code was generated, and which could be referred to without it. */
    private static Optional<Method> finalMethod(EntityMapping<?> mapping) {
        Class<?> type = mapping.javaType();
        boolean open = (type.getModifiers() & (Modifier.ABSTRACT | Modifier.FINAL)) == 0 && !type.isSealed();
        if (!open || mapping.access() instanceof ReflectiveAccess<?> || mapping.supportsReferences()) {
            return Optional.empty();
        }
        List<Method> methods = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            if (each.isAnnotationPresent(Entity.class) || each.isAnnotationPresent(MappedSuperclass.class)) {
                methods.addAll(Arrays.asList(each.getDeclaredMethods()));
            }
        }
        return methods.stream().filter(FinalMethods::isFinal).findFirst();
    }

    private static boolean isFinal(Method method) {
        int without = Modifier.PRIVATE | Modifier.STATIC;
        return Modifier.isFinal(method.getModifiers())
                && (method.getModifiers() & without) == 0
                && !method.isSynthetic();
    }
}
