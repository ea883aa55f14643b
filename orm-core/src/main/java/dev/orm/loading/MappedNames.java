package dev.orm.loading;

import dev.orm.criteria.CriteriaShape;
import dev.orm.dialect.Dialect;
import dev.orm.dialect.ForeignKeyJoins;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.Discriminator;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.ElementShape;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ExpressionAttribute;
import dev.orm.mapping.Link;
import dev.orm.mapping.MappingException;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.RelationCondition;
import dev.orm.mapping.TablePart;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.metamodel.Elements;
import dev.orm.schema.Column;
import dev.orm.schema.Sequence;
import dev.orm.schema.UniqueKeys;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Source;
import dev.orm.sql.render.ClassTest;
import dev.orm.sql.render.ColumnPair;
import dev.orm.sql.render.ForeignKeyJoin;
import dev.orm.sql.render.JoinCondition;
import dev.orm.sql.render.Names;
import dev.orm.sql.render.PathJoin;
import dev.orm.sql.render.ResolvedColumn;
import dev.orm.sql.render.SourceCriterion;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables and columns behind entities, attributes and relations, as the mapping has them. */
final class MappedNames implements Names {

    private final MappingRegistry mappings;
    private final Dialect dialect;
    private final Map<Source, List<ResolvedColumn>> selections;
    private final CriteriaShape criteria;
    private final ClassTests classes;

    /**
     * @param selections the columns of each entity in the select list
     * @param criteria which rows are seen
     */
    MappedNames(
            MappingRegistry mappings,
            Dialect dialect,
            Map<Source, List<ResolvedColumn>> selections,
            CriteriaShape criteria) {
        this.mappings = mappings;
        this.dialect = dialect;
        this.selections = selections;
        this.criteria = criteria;
        this.classes = new ClassTests(dialect);
    }

    @Override
    public String table(Source source) {
        if (source instanceof Sequence sequence) {
            return dialect.quote(sequence);
        }
        if (source instanceof OwnerKey owner) {
            return dialect.quote(Objects.requireNonNull(owner.toMany().link()).table());
        }
        if (source instanceof PartSource part) {
            return dialect.quote(part.part().table());
        }
        if (source instanceof LinkRow row) {
            return dialect.quote(row.link().table());
        }
        ElementCollection elements = elements(source);
        if (elements != null) {
            return dialect.quote(elements.table());
        }
        EntityMapping<?> mapping = mapping(source);
        return mapping.isUnion() ? new UnionText(mapping, dialect).text() : dialect.quote(mapping.table());
    }

    @Override
    public @Nullable String restriction(Source source, String alias) {
        if (!isEntity(source) || !mapping(source).sharesTable()) {
            return null;
        }
        Discriminator discriminator = ClassTests.discriminator(mapping(source));
        return alias + "." + dialect.quote(discriminator.column().identifier()) + classes.ofTable(mapping(source));
    }

    @Override
    public List<SourceCriterion> criteria(Source source) {
        if (!isEntity(source)) {
            return List.of();
        }
        List<SourceCriterion> all = new ArrayList<>(0);
        CriteriaShape holds = Owners.are(source) ? criteria.ofKnown() : criteria;
        for (CriteriaShape.Holding holding : holds.of(mapping(source))) {
            Names inside = new MappedNames(mappings, dialect, Map.of(), holding.inside());
            all.add(new SourceCriterion(holding.on(), holding.condition(), inside));
        }
        return all;
    }

    @Override
    public List<Source> parts(Source source) {
        if (!isEntity(source) || mapping(source).parts().size() < 2) {
            return List.of();
        }
        return mapping(source).parts().stream()
                .skip(1)
                .filter(part -> !part.optional())
                .<Source>map(part -> new PartSource(source, part))
                .toList();
    }

    @Override
    public boolean isLink(Source source) {
        return source instanceof LinkRow;
    }

    private boolean isEntity(Source source) {
        return source instanceof EntitySource<?> && elements(source) == null;
    }

    @Override
    public ClassTest isA(Source narrowed) {
        EntityMapping<?> mapping = mapping(narrowed);
        Discriminator discriminator = mapping.discriminator();
        if (discriminator != null) {
            return new ClassTest(resolved(narrowed, discriminator.column()), classes.ofTable(mapping));
        }
        EntityMapping<?> seen = mapping(plain(narrowed));
        if (seen.isUnion()) {
            return new ClassTest(classNumber(narrowed), ClassTests.ofUnion(seen, mapping));
        }
        TablePart own = mapping.ownPart();
        return new ClassTest(resolved(holder(narrowed, mapping, own), own.key().get(0)), " is not null");
    }

    private static Source plain(Source source) {
        Source narrowed = source.narrows();
        return narrowed == null ? source : plain(narrowed);
    }

    /** The column of a union that tells the class. */
    static ResolvedColumn classNumber(Source source) {
        return new ResolvedColumn(source, UnionText.CLASS, SqlTypes.INTEGER);
    }

    /** The source of the table that holds an attribute of an entity. */
    private static Source holder(Source entity, EntityMapping<?> mapping, Attribute attribute) {
        return mapping.isUnion() ? entity : holder(entity, mapping, mapping.part(attribute));
    }

    static Source holder(Source entity, EntityMapping<?> mapping, TablePart part) {
        return part.equals(mapping.parts().get(0)) ? entity : new PartSource(entity, part);
    }

    @Override
    public ResolvedColumn column(Source source, String path) {
        if (source instanceof OwnerKey owner) {
            Column column = owner.columns().get(Integer.parseInt(path));
            return resolved(owner.isLinked() ? owner : keyHolder(owner), column);
        }
        if (source instanceof CollectionRows rows) {
            return resolved(rows, rows.columns().get(Integer.parseInt(path)));
        }
        ElementCollection elements = elements(source);
        if (elements != null) {
            return elementColumn(source, elements, path);
        }
        if (MapKeys.isKey(path)) {
            return keyColumn(source, path);
        }
        EntityMapping<?> mapping = mapping(source);
        if (path.equals(Discriminator.PATH)) {
            return resolved(source, ClassTests.discriminator(mapping).column());
        }
        Attribute attribute = mapping.findAttribute(path);
        ResolvedColumn foreignKey = attribute instanceof BasicAttribute basic ? inParent(source, basic) : null;
        if (foreignKey != null) {
            return foreignKey;
        }
        if (attribute instanceof BasicAttribute basic) {
            return resolved(holder(source, mapping, basic), basic.column());
        }
        if (attribute instanceof ExpressionAttribute expression) {
            return yielded((EntitySource<?>) source, expression);
        }
        return attribute instanceof ToOne relation && relation.columns().size() == 1
                ? resolved(holder(source, mapping, relation), relation.columns().get(0))
                : throughRelation(source, mapping, path);
    }

    private ResolvedColumn keyColumn(Source source, String path) {
        ToMany map = map(source);
        ElementShape index = map.index();
        if (index == null) {
            return column(source, MapKeys.ofValue(map, path));
        }
        Attribute stored = MapKeys.stored(map, index, path);
        List<Column> columns =
                stored instanceof BasicAttribute basic ? List.of(basic.column()) : ((ToOne) stored).columns();
        return resolved(keyHolder(source, map), columns.get(0));
    }

    private ToMany map(Source source) {
        return MapKeys.map(source, source.parent() == null ? null : relation(source));
    }

    /** Where the keys of a map stand whose values a source is for: in the row of the join table, or in that of the value. */
    private Source keyHolder(Source source, ToMany map) {
        Link link = map.link();
        return link == null ? keyHolder(new OwnerKey(source, map)) : new LinkRow(plain(source), link);
    }

    /** What stands for an attribute without a column. */
    static ResolvedColumn yielded(EntitySource<?> source, ExpressionAttribute attribute) {
        return ResolvedColumn.of(source, attribute.path(), attribute.type(), attribute.at(source));
    }

    private ResolvedColumn elementColumn(Source source, ElementCollection elements, String path) {
        Attribute leaf = elements.findLeaf(path);
        if (leaf instanceof BasicAttribute basic) {
            return resolved(source, basic.column());
        }
        String known =
                elements.element().leaves().stream().map(elements::nameOf).collect(Collectors.joining(", "));
        throw new MappingException("The elements of " + elements.describe() + " have no attribute '" + path
                + "'; they have " + known + ".");
    }

    /** The collection of values whose elements a source stands for; null for any other source. */
    private @Nullable ElementCollection elements(Source source) {
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

    @Override
    public void requireWritable(Source source, String path) {
        boolean byMapping = source instanceof OwnerKey || source instanceof Elements;
        Attribute written = byMapping ? null : mapping(source).findAttribute(path);
        if (written instanceof BasicAttribute attribute) {
            mapping(source).part(attribute).table().requireWritable(attribute.column());
        } else if (written instanceof ExpressionAttribute) {
            throw new IllegalArgumentException(written.describe()
                    + " is an expression and has no column to write. Set the attributes that it is made of.");
        }
    }

    /** Where the elements' rows hold the key of their owner. */
    private Source keyHolder(OwnerKey owner) {
        EntityMapping<?> elements = mapping(owner.elements());
        ToOne mappedBy = owner.toMany().mappedBy();
        return mappedBy == null
                ? holder(owner.elements(), elements, owner.toMany().target().ownPart())
                : holder(owner.elements(), elements, mappedBy);
    }

    /** A foreign key of the parent holds the same value as the key of its target, so nothing need be joined for it. */
    private @Nullable ResolvedColumn inParent(Source source, BasicAttribute attribute) {
        Source parent = source.parent();
        if (parent == null || source.narrows() != null || !(relation(source) instanceof ToOne relation)) {
            return null;
        }
        int part = relation.targetAttributes().indexOf(attribute);
        return part < 0 || relation.columns().isEmpty()
                ? null
                : resolved(holder(parent, source, relation), relation.columns().get(part));
    }

    /** The source of the table that holds the columns of a to-one relation of a parent. */
    private Source holder(Source parent, Source target, ToOne relation) {
        if (elements(parent) != null) {
            return parent;
        }
        return MapKeys.isKey(target.relation())
                ? keyHolder(parent, map(parent))
                : holder(parent, mapping(parent), relation);
    }

    /** {@code customer.id} named on the order. */
    private ResolvedColumn throughRelation(Source source, EntityMapping<?> mapping, String path) {
        for (ToOne relation : mapping.toOnes()) {
            if (path.startsWith(relation.path() + ".")) {
                int part = part(relation, path.substring(relation.path().length() + 1));
                if (part >= 0 && !relation.columns().isEmpty()) {
                    return resolved(
                            holder(source, mapping, relation),
                            relation.columns().get(part));
                }
            }
        }
        Attribute attribute = mapping.attribute(path); // an unknown one throws, listing those there are
        throw new MappingException(
                attribute.describe() + " has no column of its own. Name an attribute of its target, such as "
                        + mapping.name() + "." + path + "()." + "id.");
    }

    /** A part of the id that the target takes from a relation in turn is no attribute, but has a path. */
    private static int part(ToOne relation, String path) {
        List<BasicAttribute> parts = relation.targetAttributes();
        int part = parts.size() - 1;
        while (part >= 0 && !parts.get(part).path().equals(path)) {
            part--;
        }
        return part;
    }

    @Override
    public List<ResolvedColumn> selection(Source entity) {
        List<ResolvedColumn> planned = selections.get(entity);
        return planned == null ? identifier(entity) : planned;
    }

    /** What tells the rows of a sub-query apart, which loads nothing. */
    private List<ResolvedColumn> identifier(Source entity) {
        return mapping(entity).id().attributes().stream()
                .map(attribute -> column(entity, attribute.path()))
                .toList();
    }

    @Override
    public List<String> constraint(Source source, String name) {
        return UniqueKeys.named(mapping(source).table(), name).stream()
                .map(column -> dialect.quote(column.identifier()))
                .toList();
    }

    @Override
    public @Nullable PathJoin pathJoin(Source source) {
        Source parent = source.parent();
        if (parent == null) {
            return null;
        }
        if (source instanceof OwnerKey owner) {
            Link link = Objects.requireNonNull(owner.toMany().link());
            return PathJoin.foreignKey(
                    parent, false, false, pairs(idColumns(owner.toMany().target()), link.targetColumns()));
        }
        if (source instanceof PartSource part) {
            return partJoin(part);
        }
        ElementCollection elements = elements(source);
        if (elements != null) {
            return PathJoin.foreignKey(parent, true, true, pairs(idColumns(elements.owner()), elements.ownerColumns()));
        }
        Attribute relation = relation(source);
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
        EntityMapping<?> mapping = mapping(source.entity());
        boolean certain =
                mapping.parts().contains(source.part()) && !source.part().optional();
        return PathJoin.foreignKey(
                source.entity(),
                !certain,
                false,
                pairs(mapping.parts().get(0).key(), source.part().key()));
    }

    @Override
    public List<ForeignKeyJoin> foreignKeys(Source left, Source right) {
        return mapping(left).isUnion() || mapping(right).isUnion()
                ? List.of()
                : ForeignKeyJoins.between(mapping(left).table(), mapping(right).table(), dialect);
    }

    private PathJoin toOneJoin(Source source, Source parent, ToOne relation) {
        ToOne mappedBy = relation.mappedBy();
        if (mappedBy == null) {
            boolean narrowing = parent.narrows() != null || source.narrows() != null;
            return PathJoin.foreignKey(
                    holder(parent, source, relation),
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
        Names inside = new MappedNames(mappings, dialect, Map.of(), criteria);
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
                            new LinkRow(plain(source), link),
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
        return own.equals(mapping(source).parts().get(0)) ? join : join.toPart(new PartSource(source, own));
    }

    /** The foreign key of the other side may be in another table than the first one of its entity. */
    private PathJoin toHolder(PathJoin join, Source source, ToOne mappedBy) {
        Source holder = holder(source, mapping(source), mappedBy);
        return holder == source ? join : join.toPart(holder);
    }

    private Attribute relation(Source source) {
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

    private EntityMapping<?> mapping(Source source) {
        if (source instanceof PartSource part) {
            return mapping(part.entity());
        }
        if (source instanceof EntitySource<?> entity) {
            return mappings.entity(entity.entityType());
        }
        throw new IllegalArgumentException(
                source + " is no source of entities; sessions query entities, an engine queries tables");
    }

    ResolvedColumn resolved(Source owner, Column column) {
        return new ResolvedColumn(owner, dialect.quote(column.identifier()), column.type(), dialect.stored(column));
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
