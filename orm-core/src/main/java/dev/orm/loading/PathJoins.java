package dev.orm.loading;

import dev.orm.criteria.CriteriaShape;
import dev.orm.dialect.Dialect;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.Link;
import dev.orm.mapping.MappingException;
import dev.orm.mapping.RelationCondition;
import dev.orm.mapping.TablePart;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Column;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Source;
import dev.orm.sql.render.ColumnPair;
import dev.orm.sql.render.JoinCondition;
import dev.orm.sql.render.Names;
import dev.orm.sql.render.PathJoin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How the sources that a statement reaches through relations are joined to those they hang on. */
final class PathJoins {

    private final SourceMappings behind;
    private final Dialect dialect;
    private final CriteriaShape criteria;

    /**
     * @param criteria which rows are seen
     */
    PathJoins(SourceMappings behind, Dialect dialect, CriteriaShape criteria) {
        this.behind = behind;
        this.dialect = dialect;
        this.criteria = criteria;
    }

    PathJoin join(Source source, Source parent) {
        if (source instanceof OwnerKey owner) {
            Link link = Objects.requireNonNull(owner.toMany().link());
            return PathJoin.foreignKey(
                    parent, false, false, pairs(idColumns(owner.toMany().target()), link.targetColumns()));
        }
        if (source instanceof PartSource part) {
            return partJoin(part);
        }
        ElementCollection elements = behind.elements(source);
        if (elements != null) {
            return PathJoin.foreignKey(parent, true, true, pairs(idColumns(elements.owner()), elements.ownerColumns()));
        }
        Attribute relation = behind.relation(source);
        RelationCondition condition = Owners.condition(relation);
        if (condition != null) {
            return conditionJoin((EntitySource<?>) source, (EntitySource<?>) parent, relation, condition);
        } else if (relation instanceof ToMany toMany) {
            return toManyJoin(source, parent, toMany);
        } else if (relation instanceof ToOne toOne) {
            return toOneJoin(source, parent, toOne);
        }
        throw new MappingException(relation.describe()
                + " is no relation, so it leads to no other entity. Read it as an attribute, or name a relation.");
    }

    /** All tables of an entity have the same key; a subclass's, and one that is optional, may have no row. */
    private PathJoin partJoin(PartSource source) {
        EntityMapping<?> mapping = behind.mapping(source.entity());
        boolean certain =
                mapping.parts().contains(source.part()) && !source.part().optional();
        return PathJoin.foreignKey(
                source.entity(),
                !certain,
                false,
                pairs(mapping.parts().get(0).key(), source.part().key()));
    }

    private PathJoin toOneJoin(Source source, Source parent, ToOne relation) {
        ToOne mappedBy = relation.mappedBy();
        if (mappedBy == null) {
            boolean narrowing = parent.narrows() != null || source.narrows() != null;
            return PathJoin.foreignKey(
                    behind.holder(parent, source, relation),
                    relation.optional() || narrowing || criteria.mayHide(relation.target()),
                    false,
                    pairs(relation.columns(), columns(relation.targetAttributes())));
        }
        PathJoin join = PathJoin.foreignKey(
                parent, true, false, pairs(columns(mappedBy.targetAttributes()), mappedBy.columns()));
        return toHolder(join, source, mappedBy);
    }

    private PathJoin conditionJoin(
            EntitySource<?> source, EntitySource<?> parent, Attribute relation, RelationCondition condition) {
        Names inside = new MappedNames(behind.mappings(), dialect, Map.of(), criteria);
        if (Owners.are(source)) {
            return PathJoin.by(
                    new JoinCondition(parent, source, condition.between(source, parent), inside), false, false);
        }
        boolean optional = !(relation instanceof ToOne toOne)
                || toOne.optional()
                || parent.narrows() != null
                || source.narrows() != null
                || criteria.mayHide(toOne.target());
        return PathJoin.by(
                new JoinCondition(parent, source, condition.between(parent, source), inside),
                optional,
                relation instanceof ToMany);
    }

    private PathJoin toManyJoin(Source source, Source parent, ToMany relation) {
        Link link = relation.link();
        if (link != null) {
            return PathJoin.link(
                    parent,
                    new PathJoin.Link(
                            new LinkRow(SourceMappings.plain(source), link),
                            dialect.quote(link.table()),
                            pairs(idColumns(relation.owner()), link.ownerColumns()),
                            pairs(link.targetColumns(), idColumns(relation.target()))));
        }
        ToOne mappedBy = relation.mappedBy();
        if (mappedBy != null) {
            PathJoin join = PathJoin.foreignKey(
                    parent, true, true, pairs(columns(mappedBy.targetAttributes()), mappedBy.columns()));
            return toHolder(join, source, mappedBy);
        }
        List<Column> foreignKey = Objects.requireNonNull(relation.joinColumns(), relation::describe);
        PathJoin join = PathJoin.foreignKey(parent, true, true, pairs(idColumns(relation.owner()), foreignKey));
        TablePart own = relation.target().ownPart();
        return own.equals(behind.mapping(source).parts().get(0)) ? join : join.toPart(new PartSource(source, own));
    }

    /** The foreign key of the other side may be in another table than the first one of its entity. */
    private PathJoin toHolder(PathJoin join, Source source, ToOne mappedBy) {
        Source holder = SourceMappings.holder(source, behind.mapping(source), mappedBy);
        return holder == source ? join : join.toPart(holder);
    }

    private List<ColumnPair> pairs(List<Column> left, List<Column> right) {
        List<ColumnPair> pairs = new ArrayList<>(left.size());
        for (int i = 0; i < left.size(); i++) {
            pairs.add(new ColumnPair(
                    dialect.quote(left.get(i).identifier()),
                    dialect.quote(right.get(i).identifier())));
        }
        return pairs;
    }

    private static List<Column> columns(List<BasicAttribute> attributes) {
        return attributes.stream().map(BasicAttribute::column).toList();
    }

    private static List<Column> idColumns(EntityMapping<?> mapping) {
        return columns(mapping.id().attributes());
    }
}
