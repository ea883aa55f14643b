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
import dev.orm.mapping.MappingException;
import dev.orm.mapping.MappingRegistry;
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
import dev.orm.sql.render.ForeignKeyJoin;
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

    private final SourceMappings behind;
    private final Dialect dialect;
    private final Map<Source, List<ResolvedColumn>> selections;
    private final CriteriaShape criteria;
    private final ClassTests classes;
    private final PathJoins joins;

    /**
     * @param selections the columns of each entity in the select list
     * @param criteria which rows are seen
     */
    MappedNames(
            MappingRegistry mappings,
            Dialect dialect,
            Map<Source, List<ResolvedColumn>> selections,
            CriteriaShape criteria) {
        this.behind = new SourceMappings(mappings);
        this.dialect = dialect;
        this.selections = selections;
        this.criteria = criteria;
        this.classes = new ClassTests(dialect);
        this.joins = new PathJoins(behind, dialect, criteria);
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
        ElementCollection elements = behind.elements(source);
        if (elements != null) {
            return dialect.quote(elements.table());
        }
        EntityMapping<?> mapping = behind.mapping(source);
        return mapping.isUnion() ? new UnionText(mapping, dialect).text() : dialect.quote(mapping.table());
    }

    @Override
    public String ownTable(Source target) {
        return behind.isEntity(target) ? dialect.quote(behind.mapping(target).table()) : table(target);
    }

    @Override
    public @Nullable String restriction(Source source, String alias) {
        if (!behind.isEntity(source) || !behind.mapping(source).sharesTable()) {
            return null;
        }
        Discriminator discriminator = ClassTests.discriminator(behind.mapping(source));
        return alias + "." + dialect.quote(discriminator.column().identifier())
                + classes.ofTable(behind.mapping(source));
    }

    @Override
    public List<SourceCriterion> criteria(Source source) {
        if (!behind.isEntity(source)) {
            return List.of();
        }
        List<SourceCriterion> all = new ArrayList<>(0);
        CriteriaShape holds = Owners.are(source) ? criteria.ofKnown() : criteria;
        for (CriteriaShape.Holding holding : holds.of(behind.mapping(source))) {
            Names inside = new MappedNames(behind.mappings(), dialect, Map.of(), holding.inside());
            all.add(new SourceCriterion(holding.on(), holding.condition(), inside));
        }
        return all;
    }

    @Override
    public List<Source> parts(Source source) {
        if (!behind.isEntity(source) || behind.mapping(source).parts().size() < 2) {
            return List.of();
        }
        return behind.mapping(source).parts().stream()
                .skip(1)
                .filter(part -> !part.optional())
                .<Source>map(part -> new PartSource(source, part))
                .toList();
    }

    @Override
    public boolean isLink(Source source) {
        return source instanceof LinkRow;
    }

    @Override
    public ClassTest isA(Source narrowed) {
        EntityMapping<?> mapping = behind.mapping(narrowed);
        Discriminator discriminator = mapping.discriminator();
        if (discriminator != null) {
            return new ClassTest(resolved(narrowed, discriminator.column()), classes.ofTable(mapping));
        }
        EntityMapping<?> seen = behind.mapping(SourceMappings.plain(narrowed));
        if (seen.isUnion()) {
            return new ClassTest(classNumber(narrowed), ClassTests.ofUnion(seen, mapping));
        }
        TablePart own = mapping.ownPart();
        return new ClassTest(
                resolved(
                        SourceMappings.holder(narrowed, mapping, own), own.key().get(0)),
                " is not null");
    }

    /** The column of a union that tells the class. */
    static ResolvedColumn classNumber(Source source) {
        return new ResolvedColumn(source, UnionText.CLASS, SqlTypes.INTEGER);
    }

    @Override
    public ResolvedColumn column(Source source, String path) {
        if (source instanceof OwnerKey owner) {
            Column column = owner.columns().get(Integer.parseInt(path));
            return resolved(owner.isLinked() ? owner : behind.keyHolder(owner), column);
        }
        if (source instanceof CollectionRows rows) {
            return resolved(rows, rows.columns().get(Integer.parseInt(path)));
        }
        ElementCollection elements = behind.elements(source);
        if (elements != null) {
            return elementColumn(source, elements, path);
        }
        if (MapKeys.isKey(path)) {
            return keyColumn(source, path);
        }
        EntityMapping<?> mapping = behind.mapping(source);
        if (path.equals(Discriminator.PATH)) {
            return resolved(source, ClassTests.discriminator(mapping).column());
        }
        Attribute attribute = mapping.findAttribute(path);
        ResolvedColumn foreignKey = attribute instanceof BasicAttribute basic ? inParent(source, basic) : null;
        if (foreignKey != null) {
            return foreignKey;
        }
        if (attribute instanceof BasicAttribute basic) {
            return resolved(SourceMappings.holder(source, mapping, basic), basic.column());
        }
        if (attribute instanceof ExpressionAttribute expression) {
            return yielded((EntitySource<?>) source, expression);
        }
        return attribute instanceof ToOne relation && relation.columns().size() == 1
                ? resolved(
                        SourceMappings.holder(source, mapping, relation),
                        relation.columns().get(0))
                : throughRelation(source, mapping, path);
    }

    private ResolvedColumn keyColumn(Source source, String path) {
        ToMany map = behind.map(source);
        ElementShape index = map.index();
        if (index == null) {
            return column(source, MapKeys.ofValue(map, path));
        }
        Attribute stored = MapKeys.stored(map, index, path);
        List<Column> columns =
                stored instanceof BasicAttribute basic ? List.of(basic.column()) : ((ToOne) stored).columns();
        return resolved(behind.keyHolder(source, map), columns.get(0));
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

    @Override
    public void requireWritable(Source source, String path) {
        boolean byMapping = source instanceof OwnerKey || source instanceof Elements;
        Attribute written = byMapping ? null : behind.mapping(source).findAttribute(path);
        if (written instanceof BasicAttribute attribute) {
            behind.mapping(source).part(attribute).table().requireWritable(attribute.column());
        } else if (written instanceof ExpressionAttribute) {
            throw new IllegalArgumentException(written.describe()
                    + " is an expression and has no column to write. Set the attributes that it is made of.");
        }
    }

    /** A foreign key of the parent holds the same value as the key of its target, so nothing need be joined for it. */
    private @Nullable ResolvedColumn inParent(Source source, BasicAttribute attribute) {
        Source parent = source.parent();
        if (parent == null || source.narrows() != null || !(behind.relation(source) instanceof ToOne relation)) {
            return null;
        }
        int part = relation.targetAttributes().indexOf(attribute);
        return part < 0 || relation.columns().isEmpty()
                ? null
                : resolved(
                        behind.holder(parent, source, relation),
                        relation.columns().get(part));
    }

    /** {@code customer.id} named on the order. */
    private ResolvedColumn throughRelation(Source source, EntityMapping<?> mapping, String path) {
        for (ToOne relation : mapping.toOnes()) {
            if (path.startsWith(relation.path() + ".")) {
                int part = part(relation, path.substring(relation.path().length() + 1));
                if (part >= 0 && !relation.columns().isEmpty()) {
                    return resolved(
                            SourceMappings.holder(source, mapping, relation),
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
        return behind.mapping(entity).id().attributes().stream()
                .map(attribute -> column(entity, attribute.path()))
                .toList();
    }

    @Override
    public List<String> constraint(Source source, String name) {
        return UniqueKeys.named(behind.mapping(source).table(), name).stream()
                .map(column -> dialect.quote(column.identifier()))
                .toList();
    }

    @Override
    public @Nullable PathJoin pathJoin(Source source) {
        Source parent = source.parent();
        return parent == null ? null : joins.join(source, parent);
    }

    @Override
    public List<ForeignKeyJoin> foreignKeys(Source left, Source right) {
        return behind.mapping(left).isUnion() || behind.mapping(right).isUnion()
                ? List.of()
                : ForeignKeyJoins.between(
                        behind.mapping(left).table(), behind.mapping(right).table(), dialect);
    }

    ResolvedColumn resolved(Source owner, Column column) {
        return new ResolvedColumn(owner, dialect.quote(column.identifier()), column.type(), dialect.stored(column));
    }
}
