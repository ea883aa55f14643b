package dev.orm.boot.actuate;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.mapping.TypedAttribute;
import dev.orm.schema.Column;
import jakarta.persistence.CascadeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The entities of a mapping as the endpoint shows them. */
record MappedEntities(MappingRegistry mappings) {

    /** An entity: where its rows are and what they become. */
    record Entity(
            String name, String type, List<String> tables, List<BasicValue> attributes, List<Relation> relations) {}

    /** An attribute that holds a value; without a column where an expression computes it. */
    record BasicValue(String name, String type, @Nullable String column, boolean nullable, String role, boolean lazy) {}

    /** A relation to another entity, or a collection of values. */
    record Relation(
            String name, String kind, String target, String fetch, List<String> columns, List<String> cascade) {}

    List<Entity> all() {
        return mappings.entities().stream()
                .map(MappedEntities::entity)
                .sorted(Comparator.comparing(Entity::name))
                .toList();
    }

    private static Entity entity(EntityMapping<?> entity) {
        return new Entity(
                entity.name(),
                entity.javaType().getName(),
                entity.parts().stream().map(part -> part.table().name()).toList(),
                entity.attributes().stream()
                        .filter(TypedAttribute.class::isInstance)
                        .map(attribute -> value((TypedAttribute) attribute))
                        .toList(),
                entity.attributes().stream()
                        .filter(attribute -> !(attribute instanceof TypedAttribute))
                        .map(MappedEntities::relation)
                        .toList());
    }

    private static BasicValue value(TypedAttribute attribute) {
        BasicAttribute basic = attribute instanceof BasicAttribute mapped ? mapped : null;
        return new BasicValue(
                attribute.path(),
                attribute.javaType().getSimpleName(),
                basic == null ? null : basic.column().name(),
                attribute.nullable(),
                basic == null ? "computed" : role(basic),
                attribute.isLazy());
    }

    private static String role(BasicAttribute attribute) {
        if (attribute.isId()) {
            return "id";
        } else if (attribute.isVersion()) {
            return "version";
        } else if (attribute.isTenant()) {
            return "tenant";
        }
        return attribute.isDeletion() ? "deletion" : "value";
    }

    private static Relation relation(Attribute attribute) {
        if (attribute instanceof ToOne toOne) {
            return new Relation(
                    toOne.path(),
                    toOne.mappedBy() == null
                            ? "to-one"
                            : "to-one mapped by " + toOne.mappedBy().path(),
                    toOne.target().name(),
                    lower(toOne.fetch()),
                    names(toOne.columns()),
                    names(toOne.cascade()));
        } else if (attribute instanceof ToMany toMany) {
            return new Relation(
                    toMany.path(),
                    kind(toMany),
                    toMany.target().name(),
                    lower(toMany.fetch()),
                    columns(toMany),
                    names(toMany.cascade()));
        }
        ElementCollection elements = (ElementCollection) attribute;
        return new Relation(
                elements.path(),
                lower(elements.kind()) + " of values",
                elements.table().name(),
                lower(elements.fetch()),
                names(elements.ownerColumns()),
                List.of());
    }

    private static String kind(ToMany relation) {
        ToOne mappedBy = relation.mappedBy();
        if (mappedBy != null) {
            return "to-many mapped by " + mappedBy.path();
        }
        return relation.link() == null
                ? "to-many"
                : "to-many by " + relation.link().table().name();
    }

    private static List<String> columns(ToMany relation) {
        if (relation.link() != null) {
            return names(relation.link().ownerColumns());
        }
        List<Column> joined = relation.joinColumns();
        return joined == null ? List.of() : names(joined);
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private static List<String> names(Collection<CascadeType> cascades) {
        return cascades.stream().map(MappedEntities::lower).sorted().toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
