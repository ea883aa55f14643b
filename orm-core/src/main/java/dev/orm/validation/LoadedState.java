package dev.orm.validation;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.EntityAccess;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.LazyCollection;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Keeps validation inside one object and inside what is loaded of it. Immutable and thread-safe. */
final class LoadedState implements TraversableResolver {

    private final MappingRegistry mappings;

    LoadedState(MappingRegistry mappings) {
        this.mappings = mappings;
    }

    @Override
    public boolean isReachable(
            @Nullable Object subject, Path.Node property, Class<?> root, Path path, ElementType place) {
        return !(attribute(subject, property) instanceof ToMany relation) || isLoaded(subject, relation);
    }

    @Override
    public boolean isCascadable(
            @Nullable Object subject, Path.Node property, Class<?> root, Path path, ElementType place) {
        Attribute attribute = attribute(subject, property);
        return !(attribute instanceof ToMany || attribute instanceof ToOne);
    }

    private @Nullable Attribute attribute(@Nullable Object subject, Path.Node property) {
        return subject == null || !mappings.isEntity(subject.getClass())
                ? null
                : mappings.entity(subject.getClass()).findAttribute(property.getName());
    }

    @SuppressWarnings("unchecked") // the access belongs to the subject's own mapping
    private boolean isLoaded(@Nullable Object subject, ToMany relation) {
        EntityMapping<?> mapping = relation.owner();
        EntityAccess<Object> access = (EntityAccess<Object>) mapping.access();
        return subject == null
                || !(access.get(subject, relation.slot()) instanceof Collection<?> present)
                || LazyCollection.isLoaded(present);
    }
}
