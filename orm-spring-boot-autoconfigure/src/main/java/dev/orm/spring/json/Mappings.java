package dev.orm.spring.json;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import dev.orm.mapping.MappingRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the mappings of classes in all registries of an application. */
record Mappings(Supplier<List<MappingRegistry>> registries) {

    /** The mapping of an entity class or of the class of its references; null for any other class. */
    @Nullable
    EntityMapping<?> of(Class<?> type) {
        Class<?> entity = EntityReference.class.isAssignableFrom(type) ? type.getSuperclass() : type;
        return registries.get().stream()
                .filter(registry -> registry.isEntity(entity))
                .findFirst()
                .map(registry -> registry.entity(entity))
                .orElse(null);
    }

    /** Whether a variable of a class may hold an entity. */
    boolean mayBeEntity(Class<?> type) {
        return registries.get().stream()
                .flatMap(registry -> registry.entities().stream())
                .map(EntityMapping::javaType)
                .anyMatch(entity -> type.isAssignableFrom(entity) || entity.isAssignableFrom(type));
    }
}
