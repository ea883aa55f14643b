package dev.orm.loading;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.ForeignKeyJoins;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.Link;
import dev.orm.mapping.MappingException;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Column;
import dev.orm.schema.Sequence;
import dev.orm.schema.UniqueKeys;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Source;
import dev.orm.sql.render.ColumnPair;
import dev.orm.sql.render.ForeignKeyJoin;
import dev.orm.sql.render.Names;
import dev.orm.sql.render.PathJoin;
import dev.orm.sql.render.ResolvedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables and columns behind entities, attributes and relations, as the mapping has them. */
final class MappedNames implements Names {

    private final MappingRegistry mappings;
    private final Dialect dialect;
    private final Map<Source, List<ResolvedColumn>> selections;

    /**
     * @param selections the columns of each entity in the select list
     */
    MappedNames(MappingRegistry mappings, Dialect dialect, Map<Source, List<ResolvedColumn>> selections) {
        this.mappings = mappings;
        this.dialect = dialect;
        this.selections = selections;
    }

    @Override
    public String table(Source source) {
        if (source instanceof Sequence sequence) {
            return dialect.quote(sequence);
        }
        if (source instanceof OwnerKey owner) {
            return dialect.quote(Objects.requireNonNull(owner.toMany().link()).table());
        }
        return dialect.quote(mapping(source).table());
    }

    @Override
    public ResolvedColumn column(Source source, String path) {
        if (source instanceof OwnerKey owner) {
            Column column = owner.columns().get(Integer.parseInt(path));
            return resolved(owner.isLinked() ? owner : owner.elements(), column);
        }
        EntityMapping<?> mapping = mapping(source);
        Attribute attribute = mapping.findAttribute(path);
        ResolvedColumn foreignKey = attribute instanceof BasicAttribute basic ? inParent(source, basic) : null;
        if (foreignKey != null) {
            return foreignKey;
        }
        if (attribute instanceof BasicAttribute basic) {
            return resolved(source, basic.column());
        }
        return attribute instanceof ToOne relation && relation.columns().size() == 1
                ? resolved(source, relation.columns().get(0))
                : throughRelation(source, mapping, path);
    }

    @Override
    public void requireWritable(Source source, String path) {
        if (!(source instanceof OwnerKey) && mapping(source).findAttribute(path) instanceof BasicAttribute attribute) {
            mapping(source).table().requireWritable(attribute.column());
        }
    }

    /** A foreign key of the parent holds the same value as the key of its target, so nothing need be joined for it. */
    private @Nullable ResolvedColumn inParent(Source source, BasicAttribute attribute) {
        Source parent = source.parent();
        if (parent == null || !(relation(source) instanceof ToOne relation)) {
            return null;
        }
        int part = relation.targetAttributes().indexOf(attribute);
        return part < 0 || relation.columns().isEmpty()
                ? null
                : resolved(parent, relation.columns().get(part));
    }

    /** {@code customer.id} named on the order. */
    private ResolvedColumn throughRelation(Source source, EntityMapping<?> mapping, String path) {
        for (ToOne relation : mapping.toOnes()) {
            if (path.startsWith(relation.path() + ".")) {
                Attribute target = relation.target()
                        .findAttribute(path.substring(relation.path().length() + 1));
                int part = target instanceof BasicAttribute basic
                        ? relation.targetAttributes().indexOf(basic)
                        : -1;
                if (part >= 0 && !relation.columns().isEmpty()) {
                    return resolved(source, relation.columns().get(part));
                }
            }
        }
        Attribute attribute = mapping.attribute(path); // an unknown one throws, listing those there are
        throw new MappingException(
                attribute.describe() + " has no column of its own. Name an attribute of its target, such as "
                        + mapping.name() + "." + path + "()." + "id.");
    }

    @Override
    public List<ResolvedColumn> selection(Source entity) {
        return Objects.requireNonNull(selections.get(entity), () -> "no columns were planned for " + entity);
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
        return relation(source) instanceof ToOne toOne
                ? toOneJoin(parent, toOne)
                : toManyJoin(parent, (ToMany) relation(source));
    }

    @Override
    public List<ForeignKeyJoin> foreignKeys(Source left, Source right) {
        return ForeignKeyJoins.between(mapping(left).table(), mapping(right).table(), dialect);
    }

    private PathJoin toOneJoin(Source parent, ToOne relation) {
        ToOne mappedBy = relation.mappedBy();
        if (mappedBy == null) {
            return PathJoin.foreignKey(
                    parent,
                    relation.optional(),
                    false,
                    pairs(relation.columns(), columns(relation.targetAttributes())));
        }
        return PathJoin.foreignKey(
                parent, true, false, pairs(columns(mappedBy.targetAttributes()), mappedBy.columns()));
    }

    private PathJoin toManyJoin(Source parent, ToMany relation) {
        Link link = relation.link();
        if (link != null) {
            return PathJoin.link(
                    parent,
                    new PathJoin.Link(
                            dialect.quote(link.table()),
                            pairs(idColumns(relation.owner()), link.ownerColumns()),
                            pairs(link.targetColumns(), idColumns(relation.target()))));
        }
        ToOne mappedBy = relation.mappedBy();
        List<Column> ownerColumns =
                mappedBy != null ? columns(mappedBy.targetAttributes()) : idColumns(relation.owner());
        List<Column> foreignKey = mappedBy != null
                ? mappedBy.columns()
                : Objects.requireNonNull(relation.joinColumns(), relation::describe);
        return PathJoin.foreignKey(parent, true, true, pairs(ownerColumns, foreignKey));
    }

    private Attribute relation(Source source) {
        return mapping(Objects.requireNonNull(source.parent())).attribute(Objects.requireNonNull(source.relation()));
    }

    private EntityMapping<?> mapping(Source source) {
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
