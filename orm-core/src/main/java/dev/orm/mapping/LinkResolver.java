package dev.orm.mapping;

import dev.orm.schema.Column;
import dev.orm.schema.PrimaryKey;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the join tables of to-many relations. */
final class LinkResolver {

    private final Compilation compilation;
    private final ColumnResolver columns;

    LinkResolver(Compilation compilation, ColumnResolver columns) {
        this.compilation = compilation;
        this.columns = columns;
    }

    /** One side of a join table: its columns, and what is said of the constraint. */
    private record Side(
            EntityDraft entity,
            List<Column> columns,
            @Nullable ForeignKey constraint) {

        List<String> names() {
            return columns.stream().map(Column::name).toList();
        }
    }

    void resolve(ToManyDraft relation) {
        JoinTable annotation = relation.annotatedJoinTable();
        EntityDraft target = Objects.requireNonNull(
                compilation.entity(Objects.requireNonNull(relation.spec().target())));
        Side owner = ownerSide(relation, target, annotation);
        Side inverse = targetSide(relation, target, annotation);
        if (owner.columns().isEmpty() || inverse.columns().isEmpty()) {
            return;
        }
        IndexDraft index = relation.index();
        List<Column> places = index == null ? List.of() : index.columns();
        if (places.stream()
                .map(Column::name)
                .anyMatch(
                        name -> owner.names().contains(name) || inverse.names().contains(name))) {
            compilation.refuse(
                    relation,
                    "has a join table with one column for its positions or keys and for one of its sides: name them by"
                            + " @OrderColumn, @MapKeyColumn, @MapKeyJoinColumn or @JoinTable.");
            return;
        }
        if (owner.names().stream().anyMatch(inverse.names()::contains)) {
            compilation.refuse(
                    relation,
                    "has a join table with one column for both sides, " + owner.names()
                            + ": name the columns by @JoinTable(joinColumns, inverseJoinColumns).");
            return;
        }
        Table table = table(relation, annotation, owner, inverse);
        if (isFree(relation, table)) {
            relation.link(new Link(table, owner.columns(), inverse.columns()));
        }
    }

    private Side ownerSide(ToManyDraft relation, EntityDraft target, @Nullable JoinTable annotation) {
        String base = relation.owner().name();
        for (ToManyDraft other : target.attributes(ToManyDraft.class)) {
            if (other.spec().target() == relation.owner().type()
                    && other.spec().mappedBy().equals(relation.path())) {
                base = other.member().name();
            }
        }
        List<JoinColumn> joins = annotation == null ? List.of() : List.of(annotation.joinColumns());
        return side(relation, relation.owner(), joins, base, annotation == null ? null : annotation.foreignKey());
    }

    private Side targetSide(ToManyDraft relation, EntityDraft target, @Nullable JoinTable annotation) {
        List<JoinColumn> joins = annotation == null ? List.of() : List.of(annotation.inverseJoinColumns());
        return side(
                relation,
                target,
                joins,
                relation.member().name(),
                annotation == null ? null : annotation.inverseForeignKey());
    }

    private Side side(
            ToManyDraft relation,
            EntityDraft entity,
            List<JoinColumn> joins,
            String base,
            @Nullable ForeignKey constraint) {
        List<Column> made = new ArrayList<>();
        for (JoinPairs.Pair pair : columns.pairs().ofId(relation, joins, entity)) {
            String defaultName = compilation
                    .naming()
                    .foreignKeyColumn(base, pair.referenced().column().name());
            made.add(columns.referring(pair, defaultName).notNull().build());
        }
        return new Side(entity, made, said(constraint, joins));
    }

    /** The columns may say of the constraint what the table does not. */
    private static @Nullable ForeignKey said(@Nullable ForeignKey ofTable, List<JoinColumn> joins) {
        return joins.stream()
                .map(JoinColumn::foreignKey)
                .filter(LinkResolver::says)
                .filter(any -> ofTable == null || !says(ofTable))
                .findFirst()
                .orElse(ofTable);
    }

    private static boolean says(ForeignKey constraint) {
        return !constraint.name().isEmpty()
                || !constraint.options().isEmpty()
                || constraint.value() != ConstraintMode.PROVIDER_DEFAULT;
    }

    /** A row is known by its place where there is one, so that an element may have several; else by what it joins. */
    private Table table(ToManyDraft relation, @Nullable JoinTable annotation, Side owner, Side inverse) {
        String name = tableName(relation, annotation, inverse);
        Table.Builder table = Table.builder(name).described("table " + name + " of " + relation.describe());
        table.schema(
                compilation.schema().schema(compilation.naming(), annotation == null ? null : annotation.schema()));
        IndexDraft index = relation.index();
        List<Column> places = index == null ? List.of() : index.columns();
        List<String> key = Stream.concat(
                        owner.names().stream(),
                        index == null
                                ? inverse.names().stream()
                                : places.stream().map(Column::name))
                .toList();
        owner.columns().forEach(table::column);
        inverse.columns().forEach(table::column);
        places.forEach(table::column);
        table.primaryKey(new PrimaryKey(null, key));
        addForeignKey(table, owner);
        addForeignKey(table, inverse);
        if (index != null) {
            index.foreignKeys().forEach(table::foreignKey);
        }
        if (relation.spec().kind() == RelationSpec.Kind.ONE_TO_MANY) {
            table.unique(new UniqueConstraint(null, inverse.names()));
        }
        if (annotation != null) {
            new TableConstraints(compilation, relation.describe(), table)
                    .add(annotation.uniqueConstraints(), annotation.indexes())
                    .add(annotation.check(), annotation.comment(), annotation.options());
        }
        return compilation.schema().build(table);
    }

    private String tableName(ToManyDraft relation, @Nullable JoinTable annotation, Side inverse) {
        NamingStrategy naming = compilation.naming();
        return annotation == null || annotation.name().isEmpty()
                ? naming.joinTable(
                        relation.owner().tableName(),
                        relation.member().name(),
                        inverse.entity().tableName())
                : naming.explicit(annotation.name());
    }

    private static void addForeignKey(Table.Builder table, Side side) {
        ForeignKey constraint = side.constraint();
        boolean wanted = constraint == null || constraint.value() != ConstraintMode.NO_CONSTRAINT;
        if (wanted && ForeignKeys.Target.isOneTable(side.entity())) {
            table.foreignKey(ForeignKeys.of(constraint, side.columns(), ForeignKeys.Target.id(side.entity())));
        }
    }

    private boolean isFree(ToManyDraft relation, Table table) {
        String name = table.qualifiedName();
        for (EntityDraft entity : compilation.entities()) {
            if (entity.qualifiedTableName().equals(name)) {
                compilation.refuse(
                        relation,
                        "uses " + name + " as its join table, which is the table of " + entity.name() + ": refer to "
                                + entity.name() + " with @OneToMany, or name another table by @JoinTable.");
                return false;
            }
        }
        if (compilation.joinTables().putIfAbsent(name, table) != null) {
            compilation.refuse(
                    relation,
                    "uses " + name
                            + " as its join table, as another relation does: put mappedBy on one of them, or name"
                            + " another table by @JoinTable"
                            + (relation.path().indexOf('.') < 0
                                    ? "."
                                    : ", or by @AssociationOverride(joinTable = ...) where it is embedded."));
            return false;
        }
        return true;
    }
}
