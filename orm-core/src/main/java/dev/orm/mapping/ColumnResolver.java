package dev.orm.mapping;

import dev.orm.annotation.RenamedFrom;
import dev.orm.mapping.ToOneDraft.ForeignKeyColumn;
import dev.orm.mapping.ToOneDraft.Progress;
import dev.orm.schema.Column;
import dev.orm.schema.Identifier;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.JoinColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fourth stage: gives every attribute its column. A foreign key takes the type of what it refers to, which may be a
 * foreign key in turn, so columns are resolved on demand.
 */
final class ColumnResolver {

    private final Compilation compilation;
    private final JoinPairs pairs;
    private final MapsIdReader mapsIds;
    private final TableKeys keys;

    ColumnResolver(Compilation compilation) {
        this.compilation = compilation;
        this.pairs = new JoinPairs(compilation, this);
        this.mapsIds = new MapsIdReader(compilation);
        this.keys = new TableKeys(compilation, this);
        compilation.entities().forEach(mapsIds::read);
    }

    /**
     * Resolves all columns of an entity; those that are written first, so that they decide where a column is shared.
     */
    void resolve(EntityDraft entity) {
        if (entity.parent() == null) {
            entity.idParts(idOf(entity));
        }
        keys.resolve(entity);
        List<BasicDraft> basics = entity.declared(BasicDraft.class);
        List<ToOneDraft> relations = entity.declared(ToOneDraft.class);
        basics.stream()
                .filter(basic -> basic.isInsertable() || basic.isUpdatable())
                .forEach(this::resolve);
        relations.stream().filter(ToOneDraft::writesColumns).forEach(this::resolve);
        basics.forEach(this::resolve);
        relations.forEach(this::resolve);
    }

    /** The parts of the id of an entity with their columns; empty if it has none or it is broken. */
    List<BasicDraft> idOf(EntityDraft entity) {
        List<BasicDraft> parts = new ArrayList<>();
        IdDraft id = entity.id();
        for (AttributeDraft attribute : id == null ? List.<AttributeDraft>of() : id.attributes()) {
            if (attribute instanceof BasicDraft basic) {
                resolve(basic);
                parts.add(basic);
            } else if (attribute instanceof ToOneDraft relation) {
                resolve(relation);
                relation.foreignKey().forEach(column -> parts.add(Objects.requireNonNull(column.idPart())));
            }
        }
        boolean complete = parts.stream().allMatch(part -> part.columnIfKnown() != null);
        return complete ? parts : List.of();
    }

    void resolve(BasicDraft basic) {
        if (basic.columnIfKnown() != null) {
            return;
        }
        ToOneDraft fedBy = basic.fedBy();
        if (fedBy != null) {
            resolve(fedBy);
        } else {
            String obstacle = ServerValues.obstacle(basic);
            if (obstacle != null) {
                compilation.refuse(basic, obstacle);
            }
            Column.Builder column = basic.newColumn(name(basic));
            GeneratedValue generated = basic.generated();
            if (generated != null
                    && generated.strategy() == GenerationType.IDENTITY
                    && GenerationReader.isNumber(basic)) {
                column.identity();
            }
            basic.column(basic.table().column(column.build()));
        }
    }

    void resolve(ToOneDraft relation) {
        if (relation.progress() == Progress.RESOLVING) {
            compilation.refuse(
                    relation,
                    "is part of an id that is derived, over other entities, from itself: give one of them an id of its own.");
        }
        if (relation.progress() != Progress.OPEN || !relation.isOwning()) {
            return;
        }
        relation.progress(Progress.RESOLVING);
        EntityDraft target = Objects.requireNonNull(
                compilation.entity(Objects.requireNonNull(relation.spec().target())));
        List<ForeignKeyColumn> foreignKey = new ArrayList<>();
        List<JoinPairs.Pair> joined = pairs.of(relation, relation.joinColumns(), target);
        for (JoinPairs.Pair pair : joined) {
            foreignKey.add(foreignKeyColumn(relation, pair, joined.size() == 1));
        }
        relation.foreignKey(foreignKey);
        keys.resolve(target);
        ForeignKeys.add(relation, target, idOf(target));
        relation.progress(Progress.RESOLVED);
    }

    /** The name a column written in an annotation has in the table, without quotes. */
    String plain(String columnName) {
        return Identifier.of(compilation.naming().explicit(columnName)).text();
    }

    /** Pairs the join columns of a relation stored outside its owner's table with the id of an entity. */
    JoinPairs pairs() {
        return pairs;
    }

    /** Starts a column that refers to an attribute. */
    Column.Builder referring(JoinPairs.Pair pair, String defaultName) {
        Column referenced = pair.referenced().column();
        JoinColumn join = pair.join();
        String name = join == null || join.name().isEmpty()
                ? defaultName
                : compilation.naming().explicit(join.name());
        String definition = join == null || join.columnDefinition().isEmpty() ? null : join.columnDefinition();
        Column.Builder column = Column.builder(name, referenced.type());
        if (join != null) {
            new ColumnSpec.Ddl("", join.comment(), join.options(), join.check()).addTo(column);
        }
        return column.lengthOf(referenced)
                .precision(referenced.precision(), referenced.scale())
                .unique(join != null && join.unique())
                .unsafeDefinition(
                        definition == null && !referenced.identity() ? referenced.unsafeDefinition() : definition);
    }

    private ForeignKeyColumn foreignKeyColumn(ToOneDraft relation, JoinPairs.Pair pair, boolean single) {
        BasicDraft fed = mapsIds.partFedBy(relation, pair.referenced());
        String defaultName = fed != null && fed.spec().isNamed()
                ? compilation.naming().explicit(fed.spec().name())
                : compilation
                        .naming()
                        .foreignKeyColumn(
                                relation.columnBase(),
                                pair.referenced().column().name());
        Column.Builder builder =
                referring(pair, defaultName).nullable(relation.isNullable()).subject(relation.describe());
        if (single && relation.isUnique()) {
            builder.unique(true);
        }
        RenamedFrom renamed = single ? relation.member().annotation(RenamedFrom.class) : null;
        if (renamed != null) {
            builder.renamedFrom(renamed.value());
        }
        Column column = relation.table().column(builder.build());
        BasicDraft idPart = idPart(relation, pair.referenced(), column, fed);
        return new ForeignKeyColumn(column, pair.referenced(), idPart, pair.join());
    }

    private static @Nullable BasicDraft idPart(
            ToOneDraft relation, BasicDraft referenced, Column column, @Nullable BasicDraft fed) {
        if (fed != null) {
            fed.column(column);
            return fed;
        }
        return relation.isId() ? new BasicDraft(relation, referenced, column) : null;
    }

    private String name(BasicDraft basic) {
        ColumnSpec spec = basic.spec();
        return spec.isNamed()
                ? compilation.naming().explicit(spec.name())
                : compilation.naming().column(basic.member().name());
    }
}
