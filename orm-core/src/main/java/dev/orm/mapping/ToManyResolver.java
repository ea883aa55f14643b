package dev.orm.mapping;

import dev.orm.schema.Column;
import jakarta.persistence.JoinColumn;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fifth stage: finds the other side of inverse relations, and where to-many relations are stored. */
final class ToManyResolver {

    private final Compilation compilation;
    private final ColumnResolver columns;
    private final LinkResolver links;
    private final IndexResolver indexes;
    private final Map<Column, ToManyDraft> keys = new IdentityHashMap<>();

    ToManyResolver(Compilation compilation, ColumnResolver columns) {
        this.compilation = compilation;
        this.columns = columns;
        this.links = new LinkResolver(compilation, columns);
        this.indexes = new IndexResolver(compilation, columns);
    }

    void resolve(EntityDraft entity) {
        entity.declared(ToOneDraft.class).stream()
                .filter(relation -> !relation.spec().mappedBy().isEmpty())
                .forEach(this::resolveInverse);
        entity.declared(ToManyDraft.class).forEach(this::resolve);
    }

    private void resolve(ToManyDraft relation) {
        indexes.resolve(relation.index());
        store(relation);
        indexes.place(relation);
    }

    private void store(ToManyDraft relation) {
        if (!relation.spec().mappedBy().isEmpty()) {
            resolveInverse(relation);
        } else if (relation.spec().condition() != null) {
            return; // found by other attributes
        } else if (relation.spec().kind() == RelationSpec.Kind.ONE_TO_MANY
                && !relation.annotatedJoinColumns().isEmpty()) {
            resolveJoinColumns(relation);
        } else {
            links.resolve(relation);
        }
    }

    private void resolveInverse(ToOneDraft relation) {
        AttributeDraft owning = owning(relation, relation.spec());
        refuseSecondary(relation, owning);
        if (owning instanceof ToOneDraft toOne && toOne.isOwning() && refersTo(toOne.spec(), relation)) {
            relation.mappedBy(toOne);
        } else {
            refuseMappedBy(relation, relation.spec(), "@OneToOne");
        }
    }

    private void resolveInverse(ToManyDraft relation) {
        AttributeDraft owning = owning(relation, relation.spec());
        refuseSecondary(relation, owning);
        boolean oneToMany = relation.spec().kind() == RelationSpec.Kind.ONE_TO_MANY;
        if (oneToMany && owning instanceof ToOneDraft toOne && toOne.isOwning() && refersTo(toOne.spec(), relation)) {
            refuseOneForMany(relation, toOne);
            relation.mappedBy(toOne);
        } else if (!oneToMany
                && owning instanceof ToManyDraft toMany
                && isOwningManyToMany(toMany)
                && refersTo(toMany.spec(), relation)) {
            relation.inverseOf(toMany);
        } else {
            refuseMappedBy(relation, relation.spec(), oneToMany ? "@ManyToOne" : "@ManyToMany without mappedBy");
        }
    }

    private void refuseOneForMany(ToManyDraft relation, ToOneDraft owning) {
        if (owning.spec().kind() == RelationSpec.Kind.ONE_TO_ONE) {
            compilation.refuse(
                    relation,
                    "is a @OneToMany mapped by " + owning.describe()
                            + ", a @OneToOne, by which only one object refers to it: make"
                            + " that a @ManyToOne, or this a @OneToOne.");
        }
    }

    private void refuseSecondary(AttributeDraft relation, @Nullable AttributeDraft owning) {
        if (owning != null && owning.table().secondary() != null) {
            compilation.refuse(
                    relation,
                    "is mapped by " + owning.describe() + ", whose foreign key is in the secondary table "
                            + owning.table().name()
                            + ", where a row may be missing: move it to the table of the entity.");
        }
    }

    private static boolean isOwningManyToMany(ToManyDraft relation) {
        return relation.spec().kind() == RelationSpec.Kind.MANY_TO_MANY
                && relation.spec().isOwning();
    }

    private static boolean refersTo(RelationSpec spec, AttributeDraft inverse) {
        Class<?> target = spec.target();
        return target != null && target.isAssignableFrom(inverse.owner().type());
    }

    private EntityDraft target(RelationSpec spec) {
        return Objects.requireNonNull(compilation.entity(Objects.requireNonNull(spec.target())));
    }

    private @Nullable AttributeDraft owning(AttributeDraft relation, RelationSpec spec) {
        return target(spec).attribute(spec.mappedBy());
    }

    private void refuseMappedBy(AttributeDraft relation, RelationSpec spec, String expected) {
        EntityDraft target = target(spec);
        boolean known = target.attribute(spec.mappedBy()) != null;
        String there = target.attributes().stream()
                .filter(attribute -> attribute.member().type()
                                == relation.owner().type()
                        || attribute.member().elementType() == relation.owner().type())
                .map(AttributeDraft::path)
                .collect(Collectors.joining(", "));
        compilation.refuse(
                relation,
                "is mapped by '" + spec.mappedBy() + "', which " + target.name()
                        + (known
                                ? " has, but not as a " + expected + " to "
                                        + relation.owner().name()
                                : " does not have")
                        + ": name the " + expected + " of " + target.name() + " that refers to "
                        + relation.owner().name()
                        + (there.isEmpty() ? "." : "; there is " + there + "."));
    }

    /** A foreign key in the table of the elements that no attribute of theirs holds. */
    private void resolveJoinColumns(ToManyDraft relation) {
        EntityDraft target = target(relation.spec());
        if (!ForeignKeys.Target.isOneTable(target)) {
            compilation.refuse(
                    relation,
                    "has a @JoinColumn in the rows of " + target.name() + ", which are in the tables of several classes"
                            + " (TABLE_PER_CLASS): use mappedBy or a @JoinTable.");
            return;
        }
        List<JoinColumn> joins = relation.annotatedJoinColumns();
        boolean nullable = joins.stream().allMatch(JoinColumn::nullable);
        List<Column> resolved = new ArrayList<>();
        for (JoinPairs.Pair pair : columns.pairs().ofId(relation, joins, relation.owner())) {
            String defaultName = compilation
                    .naming()
                    .foreignKeyColumn(
                            relation.member().name(), pair.referenced().column().name());
            Column column =
                    columns.referring(pair, defaultName).nullable(nullable).build();
            refuseIfWritten(relation, target, column);
            Column used = target.table().column(column);
            refuseIfShared(relation, used);
            resolved.add(used);
        }
        relation.joinColumns(resolved);
        if (ForeignKeys.Target.isOneTable(relation.owner())) {
            ForeignKeys.add(
                    target.table().foreignKeys(), relation.member(), resolved, ForeignKeys.Target.id(relation.owner()));
        }
    }

    private void refuseIfShared(ToManyDraft relation, Column column) {
        ToManyDraft other = keys.putIfAbsent(column, relation);
        if (other != null && other != relation) {
            compilation.refuse(
                    relation,
                    "and " + other.describe() + " both write the @JoinColumn " + column.name() + " of "
                            + target(relation.spec()).name() + ": give one of them another column.");
        }
    }

    private void refuseIfWritten(ToManyDraft relation, EntityDraft target, Column column) {
        AttributeDraft writer = ColumnWriters.writer(target, column.name());
        if (writer != null) {
            compilation.refuse(
                    relation,
                    "has the @JoinColumn " + column.name() + ", which " + writer.describe()
                            + " writes too: replace @JoinColumn by mappedBy, or make the column there insertable = false, updatable = false.");
        }
    }
}
