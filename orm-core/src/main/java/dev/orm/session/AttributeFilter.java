package dev.orm.session;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.ToOne;
import dev.orm.mapping.TypedAttribute;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.Condition;
import dev.orm.sql.EntitySource;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Relations;
import dev.orm.sql.Sql;
import dev.orm.state.InstanceState;
import dev.orm.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Makes a condition of an attribute's name and a value, checked against the mapping. */
final class AttributeFilter {

    private AttributeFilter() {}

    static Condition of(MappingRegistry mappings, EntitySource<?> source, String path, @Nullable Object value) {
        EntityMapping<?> mapping = mappings.entity(source.entityType());
        Attribute attribute = mapping.attribute(path);
        if (attribute instanceof TypedAttribute typed) {
            return equal(Sql.column(source, path, typed.type()), typed, value);
        }
        if (attribute instanceof ToOne relation && relation.owning()) {
            return refersTo(source, relation, value);
        }
        if (attribute instanceof ToOne relation) {
            DynamicTable<?> target =
                    DynamicTable.relation(source, path, relation.target().javaType());
            return value == null ? Relations.isNone(target, false) : Relations.isObject(target, value, false);
        }
        throw new IllegalArgumentException(
                attribute.describe() + " holds many; filterBy compares one value. Use where(...any(...)).");
    }

    private static Condition equal(OrderedExpression<Object> column, TypedAttribute attribute, @Nullable Object value) {
        if (value == null) {
            return column.isNull();
        }
        SqlType<Object> type = attribute.type();
        if (!type.javaType().isInstance(value)) {
            throw new IllegalArgumentException("filterBy: " + attribute.describe() + " is of type "
                    + type.javaType().getSimpleName() + ", but a "
                    + value.getClass().getSimpleName() + " was given.");
        }
        return column.eq(value);
    }

    private static Object key(ToOne relation, BasicAttribute key, Object target) {
        EntityMapping<?> mapping = relation.target();
        if (!mapping.javaType().isInstance(target)) {
            throw new IllegalArgumentException("filterBy: " + relation.describe() + " is of type "
                    + mapping.javaType().getSimpleName() + ", but a "
                    + target.getClass().getSimpleName() + " was given.");
        }
        int part = mapping.id().attributes().indexOf(key);
        Object value = part >= 0
                ? mapping.id().value(target, part)
                : InstanceState.pending(mapping, target).value(key.slot());
        if (value == null) {
            throw new IllegalArgumentException("filterBy: the " + mapping.name() + " given for " + relation.describe()
                    + " has no key, so no row refers to it. Save it first.");
        }
        return value;
    }

    private static Condition refersTo(EntitySource<?> source, ToOne relation, @Nullable Object target) {
        Condition all = Condition.absent();
        for (int i = 0; i < relation.columns().size(); i++) {
            BasicAttribute key = relation.targetAttributes().get(i);
            OrderedExpression<Object> column = Sql.column(source, relation.path() + "." + key.path(), key.type());
            all = all.and(target == null ? column.isNull() : column.eq(key(relation, key, target)));
        }
        return all;
    }
}
