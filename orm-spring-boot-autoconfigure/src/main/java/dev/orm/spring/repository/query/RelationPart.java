package dev.orm.spring.repository.query;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.Condition;
import dev.orm.sql.Relations;
import dev.orm.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.Part.Type;
import org.springframework.util.ObjectUtils;

/**
 * A part that names a relation: it compares entities, by their ids, or asks whether a collection is empty.
 *
 * @param type the keyword
 * @param path the relation
 * @param target the entity it leads to
 */
record RelationPart(Type type, AttributePath path, EntityMapping<?> target) implements PartCondition {

    static RelationPart of(Part part, AttributePath path) {
        Attribute relation = path.attribute();
        PartCondition.requireCase(part, path, false);
        if (relation instanceof ToOne toOne) {
            switch (part.getType()) {
                case SIMPLE_PROPERTY, NEGATING_SIMPLE_PROPERTY, IS_NULL, IS_NOT_NULL, IN, NOT_IN -> {
                    return new RelationPart(part.getType(), path, toOne.target());
                }
                default ->
                    throw PartCondition.misplaced(
                            part, path, "an entity is only equal to another or not; name one of its attributes");
            }
        }
        switch (part.getType()) {
            case IS_EMPTY, IS_NOT_EMPTY, CONTAINING, NOT_CONTAINING -> {
                return new RelationPart(part.getType(), path, ((ToMany) relation).target());
            }
            default ->
                throw PartCondition.misplaced(
                        part, path, "a collection is empty or contains an entity; name an attribute of its elements");
        }
    }

    @Override
    public int arguments() {
        return type.getNumberOfArguments();
    }

    @Override
    public boolean accepts(Class<?> argument) {
        if (type == Type.IN || type == Type.NOT_IN) {
            return Collection.class.isAssignableFrom(argument) || argument.isArray();
        }
        return target.javaType().isAssignableFrom(argument);
    }

    @Override
    public Condition bind(Iterator<@Nullable Object> arguments) {
        Object argument = arguments() == 0 ? null : arguments.next();
        return path.test((owner, relation) -> switch (type) {
            case IS_NULL -> isNull(owner, relation);
            case IS_NOT_NULL -> isNull(owner, relation).not();
            case SIMPLE_PROPERTY ->
                argument == null ? isNull(owner, relation) : is(relationOf(owner, relation), argument);
            case NEGATING_SIMPLE_PROPERTY ->
                argument == null
                        ? isNull(owner, relation).not()
                        : is(relationOf(owner, relation), argument).not();
            case IN -> isOneOf(relationOf(owner, relation), argument);
            case NOT_IN -> isOneOf(relationOf(owner, relation), argument).not();
            case IS_EMPTY -> any(owner, relation, element -> Condition.absent()).not();
            case IS_NOT_EMPTY -> any(owner, relation, element -> Condition.absent());
            case CONTAINING -> any(owner, relation, element -> is(element, require(argument)));
            case NOT_CONTAINING ->
                any(owner, relation, element -> is(element, require(argument))).not();
            default -> throw new IllegalStateException(type + " was refused before");
        });
    }

    private DynamicTable<?> relationOf(DynamicTable<?> owner, Attribute relation) {
        return owner.relation(relation.path(), target.javaType());
    }

    private Condition isNull(DynamicTable<?> owner, Attribute relation) {
        BasicAttribute id = target.id().attributes().get(0);
        return relationOf(owner, relation).attribute(id.path()).isNull();
    }

    private Condition any(DynamicTable<?> owner, Attribute relation, Function<DynamicTable<?>, Condition> condition) {
        DynamicTable<?> element = relationOf(owner, relation).scopedElement();
        return Relations.exists(element, condition.apply(element));
    }

    private Condition isOneOf(DynamicTable<?> table, @Nullable Object entities) {
        Collection<?> all = require(entities) instanceof Collection<?> collection
                ? collection
                : List.of(ObjectUtils.toObjectArray(entities));
        return Sql.row(target.id().attributes().stream()
                        .map(id -> table.attribute(id.path()))
                        .toList())
                .in(all.stream().map(this::idValues).toList());
    }

    private Condition is(DynamicTable<?> table, Object entity) {
        @Nullable Object[] values = idValues(entity);
        List<Condition> equal = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            equal.add(table.attribute(target.id().attributes().get(i).path()).eq(Objects.requireNonNull(values[i])));
        }
        return Condition.allOf(equal);
    }

    private @Nullable Object[] idValues(Object entity) {
        Object id = target.id().get(entity);
        if (id == null) {
            throw new IllegalArgumentException(
                    "The " + target.name() + " passed for " + path + " has no id: save it before it is looked for");
        }
        return target.id().columns(id);
    }

    private Object require(@Nullable Object argument) {
        if (argument == null) {
            throw new IllegalArgumentException("The argument for " + path + " is null: a collection holds no NULL");
        }
        return argument;
    }
}
