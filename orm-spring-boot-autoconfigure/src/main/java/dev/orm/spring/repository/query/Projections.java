package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Selectable;
import java.beans.PropertyDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.projection.ProjectionInformation;

/**
 * Finds out what must be selected for a result type: the entity, or only the attributes a record, a class or an interface has a place for.
 *
 * @param mapping the entity queried
 * @param factory makes instances of interfaces
 */
record Projections(EntityMapping<?> mapping, ProjectionFactory factory) {

    boolean isProjection(Class<?> result) {
        return !result.isAssignableFrom(mapping.javaType());
    }

    /**
     * What to select for a result type.
     *
     * @throws IllegalArgumentException when it needs something the entity does not have
     */
    Selection<?> selection(Class<?> result) {
        if (!isProjection(result)) {
            return Selection.ofEntities(mapping);
        }
        if (result.isInterface()) {
            return ofInterface(result);
        }
        return ofConstructor(result);
    }

    /**
     * What to select for a result type.
     *
     * @throws IllegalArgumentException when it needs something the entity does not have
     */
    @SuppressWarnings("unchecked") // a selection for a type makes instances of it
    <R> Selection<R> selectionOf(Class<R> result) {
        return (Selection<R>) selection(result);
    }

    private Selection<?> ofConstructor(Class<?> result) {
        List<Selectable<?>> items = new ArrayList<>();
        ConstructorProjection<?> projection = ConstructorProjection.of(result, mapping, items);
        return new Selection<>(List.copyOf(items), projection::create);
    }

    private Selection<?> ofInterface(Class<?> result) {
        ProjectionInformation information = factory.getProjectionInformation(result);
        if (!information.isClosed() || !information.hasInputProperties()) {
            Selection<?> entities = Selection.ofEntities(mapping);
            return new Selection<>(entities.items(), values -> factory.createProjection(result, entity(values)));
        }
        List<String> names = information.getInputProperties().stream()
                .map(PropertyDescriptor::getName)
                .toList();
        List<Selectable<?>> items = names.stream()
                .<Selectable<?>>map(name -> ProjectedAttribute.of(name, mapping).item())
                .toList();
        return new Selection<>(items, values -> factory.createProjection(result, byName(names, values)));
    }

    private static Object entity(List<@Nullable Object> values) {
        Object entity = values.get(0);
        if (entity == null) {
            throw new IllegalStateException("A query for entities yielded none in a row");
        }
        return entity;
    }

    private static Map<String, @Nullable Object> byName(List<String> names, List<@Nullable Object> values) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            properties.put(names.get(i), values.get(i));
        }
        return properties;
    }
}
