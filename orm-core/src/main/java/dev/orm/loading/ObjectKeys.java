package dev.orm.loading;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.ToOne;
import dev.orm.sql.EntityKeys;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Expression;
import dev.orm.sql.Source;
import dev.orm.sql.Sql;
import dev.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys by which relations and entities are compared with objects. */
record ObjectKeys(MappingRegistry mappings) implements EntityKeys {

    @Override
    public List<Expression<Object>> of(EntitySource<?> source) {
        List<Expression<Object>> key = new ArrayList<>();
        for (BasicAttribute attribute : attributes(source)) {
            key.add(Sql.column(source, attribute.path(), attribute.type()));
        }
        return key;
    }

    @Override
    public @Nullable Object[] valuesOf(EntitySource<?> source, Object entity) {
        EntityMapping<?> mapping = mappings.entity(source.entityType());
        if (!mapping.javaType().isInstance(entity)) {
            throw new IllegalArgumentException(source + " is compared with a "
                    + entity.getClass().getSimpleName() + ", and is never one: give it " + mapping.name()
                    + " objects.");
        }
        return attributes(source).stream()
                .map(attribute -> value(source, mapping, attribute, entity))
                .toArray();
    }

    private static Object value(
            EntitySource<?> source, EntityMapping<?> mapping, BasicAttribute attribute, Object entity) {
        int part = mapping.id().attributes().indexOf(attribute);
        Object value = part >= 0
                ? mapping.id().value(entity, part)
                : InstanceState.pending(mapping, entity).value(attribute.slot());
        if (value == null) {
            throw new IllegalArgumentException(source + " is compared with a " + mapping.name() + " that has no "
                    + attribute.path() + " yet, so no row refers to it. Add and flush it first.");
        }
        return value;
    }

    /** What a foreign key that leads to the source refers to, so that nothing need be joined; else its identifier. */
    private List<BasicAttribute> attributes(EntitySource<?> source) {
        EntityMapping<?> mapping = mappings.entity(source.entityType());
        Source parent = source.parent();
        String relation = source.relation();
        return parent instanceof EntitySource<?> owner
                        && relation != null
                        && mappings.isEntity(owner.entityType())
                        && mappings.entity(owner.entityType()).findAttribute(relation) instanceof ToOne toOne
                        && toOne.owning()
                ? toOne.targetAttributes()
                : mapping.id().attributes();
    }
}
