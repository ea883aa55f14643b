package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a member with an annotation of a relation into an attribute. */
final class RelationReader {

    private final Compilation compilation;
    private final IndexReader indexes;
    private final ConditionReader conditions;

    RelationReader(Compilation compilation, IndexReader indexes) {
        this.compilation = compilation;
        this.indexes = indexes;
        this.conditions = new ConditionReader(compilation);
    }

    /** The relation, or null if it cannot be mapped, which is then a problem. */
    @Nullable
    AttributeDraft read(Member member, RelationSpec annotated, AttributeReader.Scope scope) {
        RelationSpec spec = isTargetMapped(member, annotated) ? conditions.read(member, annotated, scope) : null;
        if (spec == null) {
            return null;
        }
        if (scope.inId()) {
            refuse(
                    member,
                    "is a relation inside an id: keep the plain value in the id, and put the relation beside it with @MapsId.");
            return null;
        }
        String misfit = OverrideCheck.of(spec, scope.overrides().association(member));
        if (misfit != null) {
            refuse(member, misfit);
        }
        if (spec.kind().isToOne()) {
            return new ToOneDraft(
                    scope.entity(),
                    member,
                    scope.path(member),
                    spec,
                    scope.overrides().joinColumns(member));
        }
        return toMany(member, spec, scope);
    }

    private @Nullable AttributeDraft toMany(Member member, RelationSpec spec, AttributeReader.Scope scope) {
        Class<?> target = Objects.requireNonNull(spec.target());
        CollectionKind kind = CollectionKind.of(member.type());
        if (kind == null) {
            refuse(
                    member,
                    "has the type " + typeName(member)
                            + ", and a to-many relation must be a List, Set, SortedSet, Collection, Map or SortedMap: declare it so.");
            return null;
        }
        if (scope.isElement()) {
            refuse(member, AttributeReader.Scope.COLLECTION_IN_ELEMENT);
            return null;
        }
        if (kind == CollectionKind.SORTED_SET && !Comparable.class.isAssignableFrom(target)) {
            refuse(
                    member,
                    "is sorted, and its elements have no order: let " + target.getSimpleName()
                            + " implement Comparable, or use a Set with @OrderBy.");
        }
        IndexDraft index = spec.condition() != null ? null : indexes.read(member, kind, scope);
        indexes.checkOverrides(member, index, false);
        ConversionCheck.ofCollection(member, index, null).forEach(compilation.problems()::add);
        checkWriteOnly(member, spec, index != null || kind.isMap());
        return new ToManyDraft(
                scope.entity(),
                member,
                scope.path(member),
                spec,
                new ToManyDraft.Sort(kind, index, storage(member, scope.overrides())));
    }

    private void checkWriteOnly(Member member, RelationSpec spec, boolean places) {
        if (spec.traits().writeOnly() && places) {
            refuse(
                    member,
                    "is @WriteOnly and keeps its elements at positions or under keys, which are not known without loading"
                            + " the others: remove @OrderColumn or declare it as a Collection, or remove @WriteOnly.");
        }
        if (spec.traits().writeOnly() && spec.traits().fetch() == FetchType.EAGER) {
            refuse(member, "is @WriteOnly and EAGER: what is never loaded cannot come at once. Remove one of them.");
        }
    }

    /** A table that an override names takes the place of columns that the member names. */
    private static ToManyDraft.Storage storage(Member member, Overrides overrides) {
        boolean inTable = Overrides.joinTable(overrides.association(member)) != null;
        return new ToManyDraft.Storage(
                inTable ? List.of() : List.of(overrides.joinColumns(member)), overrides.joinTable(member));
    }

    private boolean isTargetMapped(Member member, RelationSpec spec) {
        Class<?> target = spec.target();
        if (target == null) {
            refuse(
                    member,
                    "does not say what its elements are: declare a class as type argument, such as List<Order>, or set targetEntity.");
        } else if (!compilation.declarations().has(target, Entity.class)) {
            refuse(
                    member,
                    "refers to " + target.getName()
                            + ", which is not an entity: annotate it with @Entity, or map the attribute"
                            + " without a relation.");
        } else if (compilation.entity(target) == null) {
            refuse(
                    member,
                    "refers to the entity " + target.getName() + ", which is not in the registry: add it there."
                            + compilation.whereabouts(target));
        }
        return target != null && compilation.entity(target) != null;
    }

    private static String typeName(Member member) {
        Class<?> type = member.type();
        return type == null ? member.genericType().getTypeName() : type.getSimpleName();
    }

    private void refuse(Member member, String problem) {
        compilation.problems().add(member.describe() + " " + problem);
    }
}
