package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.mapping.source.PersistentClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the ids of entities: where their parts are held, and the shape of the objects that represent them. */
final class IdAssembler {

    private final Compilation compilation;
    private final Function<EntityDraft, EntityMapping<?>> mappings;
    private final Map<EntityDraft, Id> ids = new HashMap<>();
    private final Map<EntityDraft, @Nullable ValueShape> shapes = new HashMap<>();

    IdAssembler(Compilation compilation, Function<EntityDraft, EntityMapping<?>> mappings) {
        this.compilation = compilation;
        this.mappings = mappings;
    }

    /** The id of an entity, which all classes of a hierarchy share. */
    Id id(EntityDraft root) {
        return ids.computeIfAbsent(root, this::newId);
    }

    private Id newId(EntityDraft entity) {
        EntityMapping<?> mapping = mappings.apply(entity);
        List<BasicAttribute> attributes =
                entity.idParts().stream().map(part -> part.attribute(mapping)).toList();
        List<IdPart> parts =
                entity.idParts().stream().map(part -> part(part, mapping)).toList();
        List<ToOne> derivedFrom = entity.attributes(ToOneDraft.class).stream()
                .filter(ToOneDraft::isPartOfId)
                .map(ToOneDraft::relation)
                .toList();
        return new Id(attributes, parts, shape(entity), entity.generation(), derivedFrom);
    }

    @SuppressWarnings("unchecked")
    private IdPart part(BasicDraft part, EntityMapping<?> mapping) {
        EntityAccess<Object> access = (EntityAccess<Object>) mapping.access();
        if (!part.isHeldByRelation()) {
            return new IdPart.InAttribute(access, part.attribute(mapping).slot());
        }
        ToOneDraft relation = Objects.requireNonNull(part.fedBy());
        List<ToOneDraft.ForeignKeyColumn> foreignKey = relation.foreignKey();
        int index = 0;
        while (foreignKey.get(index).idPart() != part) {
            index++;
        }
        return new IdPart.InRelation(
                access, relation.relation().slot(), relation.relation().target(), index);
    }

    /** The shape of the id object; null where the id is a plain value. */
    private @Nullable ValueShape shape(EntityDraft entity) {
        if (!shapes.containsKey(entity)) {
            shapes.put(entity, newShape(entity, Objects.requireNonNull(entity.id())));
        }
        return shapes.get(entity);
    }

    private @Nullable ValueShape newShape(EntityDraft entity, IdDraft id) {
        if (id.embedded() != null) {
            return ValueShape.of(id.embedded());
        }
        PersistentClass idClass = id.idClass();
        if (idClass != null) {
            return idClassShape(entity, id.attributes(), idClass);
        }
        return id.attributes().get(0) instanceof ToOneDraft relation ? shape(target(relation)) : null;
    }

    private ValueShape idClassShape(EntityDraft entity, List<AttributeDraft> attributes, PersistentClass idClass) {
        List<ValueShape.Part> parts = new ArrayList<>();
        for (AttributeDraft attribute : attributes) {
            int position = 0;
            while (!idClass.members().get(position).name().equals(attribute.path())) {
                position++;
            }
            Member member = idClass.members().get(position);
            ValueShape nested = attribute instanceof ToOneDraft relation ? shape(target(relation)) : null;
            Class<?> expected = nested == null ? boxedType(attribute) : nested.type();
            if (member.type() == null || Primitives.boxed(member.type()) != expected) {
                compilation
                        .problems()
                        .add(member.describe() + " of the id class of " + entity.name() + " has the type "
                                + member.genericType().getTypeName() + ": give it the type " + expected.getName()
                                + ".");
            }
            parts.add(ValueShape.part(member, position, nested));
        }
        return new ValueShape(idClass.type(), parts);
    }

    private Class<?> boxedType(AttributeDraft attribute) {
        BasicDraft value = attribute instanceof ToOneDraft relation
                ? relation.foreignKey().get(0).referenced()
                : (BasicDraft) attribute;
        return Primitives.boxed(value.javaType());
    }

    private EntityDraft target(ToOneDraft relation) {
        return Objects.requireNonNull(
                compilation.entity(Objects.requireNonNull(relation.spec().target())));
    }
}
