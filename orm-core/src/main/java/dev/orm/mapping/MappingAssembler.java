package dev.orm.mapping;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last stage: makes the immutable mappings and tables out of what was resolved. */
final class MappingAssembler {

    private final Compilation compilation;
    private final AccessFactory accesses;
    private final Map<EntityDraft, EntityMapping<?>> mappings = new LinkedHashMap<>();
    private final Map<TableDraft, Table> tables = new LinkedHashMap<>();

    MappingAssembler(Compilation compilation, AccessMode accessMode) {
        this.compilation = compilation;
        this.accesses = new AccessFactory(compilation, accessMode);
    }

    /** The registry; meaningless if there are problems afterwards. */
    MappingRegistry assemble() {
        compilation.entities().forEach(entity -> mappings.put(entity, mapping(entity, entity.type())));
        compilation.throwProblems();
        compilation.entities().stream()
                .filter(MappingAssembler::hasTable)
                .forEach(entity -> tables.put(entity.table(), new TableAssembler(compilation).assemble(entity)));
        for (EntityDraft entity : compilation.entities()) {
            for (TableDraft secondary : entity.secondaries()) {
                tables.put(secondary, new TableAssembler(compilation).assemble(entity, secondary));
            }
        }
        finishToOnes();
        finishToManys();
        ElementCollectionAssembler elements = new ElementCollectionAssembler(compilation, this::mappingOf);
        all(ElementCollectionDraft.class).forEach(elements::finish);
        IdAssembler ids = new IdAssembler(compilation, this::mappingOf);
        HierarchyAssembler hierarchies = new HierarchyAssembler(this::mappingOf, tables);
        mappings.forEach((entity, mapping) -> mapping.complete(structure(entity, ids), hierarchies.hierarchy(entity)));
        checkExpressions();
        DirectFieldUse.warn(mappings.keySet().stream()
                .filter(entity -> mappingOf(entity).supportsReferences())
                .toList());
        FinalMethods.warn(mappings.values());
        List<Table> all = Stream.concat(tables.values().stream(), compilation.joinTables().values().stream())
                .toList();
        return new MappingRegistry(
                mappings.values(), MetaData.of(all, compilation.sequences().values()), compilation.elsewhere());
    }

    /** Whether the entity has a table that no other one before it has. */
    private static boolean hasTable(EntityDraft entity) {
        return !entity.sharesTable()
                && !(entity.isAbstract() && entity.strategy() == InheritanceStrategy.TABLE_PER_CLASS);
    }

    private <E> EntityMapping<E> mapping(EntityDraft entity, Class<E> type) {
        EntityAccess<E> access = accesses.access(entity, type);
        entity.slots(access.paths());
        return new EntityMapping<>(type, entity.name(), access, entity.callbacks());
    }

    /** Inherited attributes are those of the entity that declares them. */
    private EntityMapping.Structure structure(EntityDraft entity, IdAssembler ids) {
        List<Attribute> attributes = new ArrayList<>();
        entity.attributes().forEach(attribute -> attributes.add(finished(attribute, mappingOf(attribute.owner()))));
        attributes.sort(Comparator.comparingInt(Attribute::slot));
        List<ExpressionAttribute> hybrids = new ArrayList<>();
        entity.hybrids().forEach(hybrid -> hybrids.add(hybrid.attribute(mappingOf(hybrid.owner()))));
        return EntityMapping.Structure.of(ids.id(entity.root()), attributes, hybrids);
    }

    private void checkExpressions() {
        for (EntityDraft entity : compilation.entities()) {
            Stream.concat(entity.declared(ExpressionDraft.class).stream(), entity.hybrids().stream())
                    .filter(expression -> expression.owner() == entity)
                    .forEach(expression -> {
                        String obstacle = expression.obstacle();
                        if (obstacle != null) {
                            compilation.refuse(expression, obstacle);
                        }
                    });
            entity.declared(ToOneDraft.class).forEach(relation -> checkCondition(relation, relation.spec()));
            entity.declared(ToManyDraft.class).forEach(relation -> checkCondition(relation, relation.spec()));
        }
    }

    private void checkCondition(AttributeDraft relation, RelationSpec spec) {
        RelationCondition condition = spec.condition();
        String obstacle = condition == null
                ? null
                : condition.obstacle(relation.owner().type(), Objects.requireNonNull(spec.target()));
        if (obstacle != null) {
            compilation.refuse(relation, obstacle);
        }
    }

    private static Attribute finished(AttributeDraft attribute, EntityMapping<?> mapping) {
        if (attribute instanceof BasicDraft basic) {
            return basic.attribute(mapping);
        }
        if (attribute instanceof ExpressionDraft expression) {
            return expression.attribute(mapping);
        }
        if (attribute instanceof ElementCollectionDraft collection) {
            return collection.collection();
        }
        return attribute instanceof ToOneDraft toOne ? toOne.relation() : ((ToManyDraft) attribute).relation();
    }

    private void finishToOnes() {
        all(ToOneDraft.class).filter(ToOneDraft::isOwning).forEach(this::finish);
        all(ToOneDraft.class).filter(relation -> !relation.isOwning()).forEach(this::finish);
        all(ElementCollectionDraft.class)
                .flatMap(collection -> collection.rows().attributes(ToOneDraft.class).stream())
                .forEach(this::finish);
        Stream.concat(
                        all(ElementCollectionDraft.class).map(ElementCollectionDraft::index),
                        all(ToManyDraft.class).map(ToManyDraft::index))
                .flatMap(index -> index instanceof IndexDraft.OfParts parts ? parts.relations().stream() : Stream.of())
                .forEach(this::finish);
    }

    private void finish(ToOneDraft draft) {
        RelationTraits said = draft.spec().traits();
        RelationTraits traits =
                new RelationTraits(said.fetch(), said.cascade(), said.orphanRemoval(), draft.isOptional());
        Place place = draft.place(mappingOf(draft.owner()), type(draft));
        ToOne relation = new ToOne(place, target(draft.spec()), traits, join(draft));
        draft.relation(relation);
        ToOneDraft mappedBy = draft.mappedBy();
        if (mappedBy != null) {
            mappedBy.relation().inverse(relation);
        }
    }

    private ToOne.Join join(ToOneDraft draft) {
        List<Column> columns = new ArrayList<>();
        List<BasicAttribute> referenced = new ArrayList<>();
        List<BasicAttribute> mapsId = new ArrayList<>();
        for (ToOneDraft.ForeignKeyColumn part : draft.foreignKey()) {
            columns.add(part.column());
            referenced.add(
                    part.referenced().attribute(mappingOf(part.referenced().owner())));
            if (part.idPart() != null) {
                mapsId.add(part.idPart().attribute(mappingOf(draft.owner())));
            }
        }
        ToOneDraft mappedBy = draft.mappedBy();
        return new ToOne.Join(
                List.copyOf(columns),
                List.copyOf(referenced),
                List.copyOf(mapsId),
                refersToId(draft),
                use(draft),
                mappedBy == null ? null : mappedBy.relation(),
                draft.spec().condition());
    }

    private ForeignKeyUse use(ToOneDraft draft) {
        List<ForeignKeyUse.Part> parts = new ArrayList<>();
        for (ToOneDraft.ForeignKeyColumn part : draft.foreignKey()) {
            BasicDraft holder = ColumnWriters.holder(draft, part.column());
            parts.add(new ForeignKeyUse.Part(
                    part.column(),
                    part.isInsertable(),
                    part.isUpdatable(),
                    holder == null ? null : holder.attribute(mappingOf(holder.owner()))));
        }
        return parts.isEmpty() ? ForeignKeyUse.NONE : new ForeignKeyUse(parts);
    }

    private boolean refersToId(ToOneDraft draft) {
        EntityDraft target =
                compilation.entity(Objects.requireNonNull(draft.spec().target()));
        List<BasicDraft> referenced = draft.foreignKey().stream()
                .map(ToOneDraft.ForeignKeyColumn::referenced)
                .toList();
        return referenced.equals(Objects.requireNonNull(target).idParts());
    }

    private void finishToManys() {
        OrderByReader orderBy = new OrderByReader(compilation, this::mappingOf);
        all(ToManyDraft.class)
                .filter(relation -> relation.inverseOf() == null)
                .forEach(relation -> finish(relation, orderBy));
        all(ToManyDraft.class)
                .filter(relation -> relation.inverseOf() != null)
                .forEach(relation -> finish(relation, orderBy));
    }

    private void finish(ToManyDraft draft, OrderByReader orderBy) {
        ToOneDraft mappedBy = draft.mappedBy();
        ToManyDraft inverseOf = draft.inverseOf();
        BasicDraft key = draft.keyAttribute();
        Link owningLink = inverseOf == null ? null : inverseOf.link();
        ToMany.Storage storage = new ToMany.Storage(
                mappedBy == null ? null : mappedBy.relation(),
                owningLink == null ? draft.link() : owningLink.reversed(),
                draft.joinColumns(),
                inverseOf == null ? null : inverseOf.relation(),
                key == null ? null : key.attribute(mappingOf(key.owner())),
                draft.spec().condition());
        RelationTraits traits = draft.spec().traits();
        IndexDraft index = draft.index();
        CollectionAttribute.Contents contents = new CollectionAttribute.Contents(
                draft.kind(),
                traits.fetch(),
                orderBy.read(draft),
                index == null ? null : index.shape(mappingOf(draft.owner()), draft.path()));
        Place place = draft.place(mappingOf(draft.owner()), type(draft));
        ToMany relation = new ToMany(place, target(draft.spec()), traits, contents, storage);
        draft.relation(relation);
        if (mappedBy != null) {
            mappedBy.relation().inverse(relation);
        } else if (inverseOf != null) {
            inverseOf.relation().inverse(relation);
        }
    }

    private <D extends AttributeDraft> Stream<D> all(Class<D> kind) {
        return compilation.entities().stream().flatMap(entity -> entity.declared(kind).stream());
    }

    private EntityMapping<?> target(RelationSpec spec) {
        EntityDraft target = compilation.entity(Objects.requireNonNull(spec.target()));
        return mappingOf(Objects.requireNonNull(target));
    }

    private EntityMapping<?> mappingOf(EntityDraft entity) {
        return Objects.requireNonNull(mappings.get(entity.entity()));
    }

    private static Class<?> type(AttributeDraft attribute) {
        @Nullable Class<?> type = attribute.member().type();
        return Objects.requireNonNull(type);
    }
}
