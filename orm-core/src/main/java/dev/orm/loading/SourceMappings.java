package dev.orm.loading;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.Link;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.TablePart;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Source;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the mapping has behind the sources of a statement: entities, relations, collections of values, and the tables that hold their columns. */
record SourceMappings(MappingRegistry mappings) {

    EntityMapping<?> mapping(Source source) {
        if (source instanceof PartSource part) {
            return mapping(part.entity());
        }
        if (source instanceof EntitySource<?> entity) {
            return mappings.entity(entity.entityType());
        }
        throw new IllegalArgumentException(
                source + " is no source of entities; sessions query entities, an engine queries tables");
    }

    boolean isEntity(Source source) {
        return source instanceof EntitySource<?> && elements(source) == null;
    }

    /** The collection of values whose elements a source stands for; null for any other source. */
    @Nullable
    ElementCollection elements(Source source) {
        if (source instanceof CollectionRows rows) {
            return rows.collection();
        }
        Source parent = source.parent();
        String relation = source.relation();
        return relation != null
                        && parent instanceof EntitySource<?>
                        && elements(parent) == null
                        && mapping(parent).findAttribute(relation) instanceof ElementCollection collection
                ? collection
                : null;
    }

    Attribute relation(Source source) {
        Source parent = Objects.requireNonNull(source.parent());
        String name = Objects.requireNonNull(source.relation());
        if (Owners.are(source)) {
            return mapping(source).attribute(Owners.relation(name));
        }
        ElementCollection elements = elements(parent);
        Attribute leaf = elements == null ? null : elements.findLeaf(name);
        if (leaf == null && MapKeys.isKey(name)) {
            ToMany map = map(parent);
            return MapKeys.stored(map, Objects.requireNonNull(map.index(), map::describe), name);
        }
        return leaf == null ? mapping(parent).attribute(name) : leaf;
    }

    ToMany map(Source source) {
        return MapKeys.map(source, source.parent() == null ? null : relation(source));
    }

    static Source plain(Source source) {
        Source narrowed = source.narrows();
        return narrowed == null ? source : plain(narrowed);
    }

    /** The source of the table that holds an attribute of an entity. */
    static Source holder(Source entity, EntityMapping<?> mapping, Attribute attribute) {
        return mapping.isUnion() ? entity : holder(entity, mapping, mapping.part(attribute));
    }

    static Source holder(Source entity, EntityMapping<?> mapping, TablePart part) {
        return part.equals(mapping.parts().get(0)) ? entity : new PartSource(entity, part);
    }

    /** The source of the table that holds the columns of a to-one relation of a parent. */
    Source holder(Source parent, Source target, ToOne relation) {
        if (elements(parent) != null) {
            return parent;
        }
        return MapKeys.isKey(target.relation())
                ? keyHolder(parent, map(parent))
                : holder(parent, mapping(parent), relation);
    }

    /** Where the keys of a map stand whose values a source is for: in the row of the join table, or in that of the value. */
    Source keyHolder(Source source, ToMany map) {
        Link link = map.link();
        return link == null ? keyHolder(new OwnerKey(source, map)) : new LinkRow(plain(source), link);
    }

    /** Where the elements' rows hold the key of their owner. */
    Source keyHolder(OwnerKey owner) {
        EntityMapping<?> elements = mapping(owner.elements());
        ToOne mappedBy = owner.toMany().mappedBy();
        return mappedBy == null
                ? holder(owner.elements(), elements, owner.toMany().target().ownPart())
                : holder(owner.elements(), elements, mappedBy);
    }
}
