package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.metamodel.Elements;
import dev.orm.type.SqlType;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a member with {@code @ElementCollection} into an attribute. */
final class ElementCollectionReader {

    private final Compilation compilation;
    private final BasicTypes types;
    private final AttributeReader attributes;
    private final IndexReader indexes;

    ElementCollectionReader(
            Compilation compilation, BasicTypes types, AttributeReader attributes, IndexReader indexes) {
        this.compilation = compilation;
        this.types = types;
        this.attributes = attributes;
        this.indexes = indexes;
    }

    /** The collection, or null if it cannot be mapped, which is then a problem. */
    @Nullable
    AttributeDraft read(Member member, AttributeReader.Scope scope) {
        CollectionKind kind = CollectionKind.of(member.type());
        Member element = kind == null ? null : element(member, kind);
        String obstacle = obstacle(member, kind, element, scope);
        if (obstacle != null || kind == null || element == null) {
            compilation.problems().add(member.describe() + " " + obstacle);
            return null;
        }
        AssociationOverride override = scope.overrides().association(member);
        String misfit = OverrideCheck.ofElements(override);
        if (misfit != null) {
            compilation.problems().add(member.describe() + " " + misfit);
        }
        CollectionTableSpec table = CollectionTableSpec.of(member, override);
        EntityDraft rows = rows(member, scope.entity(), table);
        Draft read = element(element, kind, scope, rows);
        if (read == null) {
            return null;
        }
        rows.members(List.of(read));
        rows.slots(rows.attributes().stream().map(AttributeDraft::path).toList());
        AttributeDraft.Where where = new AttributeDraft.Where(scope.entity(), member, scope.path(member));
        ElementCollection annotation = Objects.requireNonNull(member.annotation(ElementCollection.class));
        ElementCollectionDraft draft = new ElementCollectionDraft(
                where, new ElementCollectionDraft.Sort(kind, annotation.fetch(), table), rows, read);
        draft.index(indexes.read(member, kind, scope));
        indexes.checkOverrides(member, draft.index(), read instanceof EmbeddedDraft);
        ConversionCheck.ofCollection(member, draft.index(), read).forEach(compilation.problems()::add);
        return draft;
    }

    private static @Nullable Member element(Member member, CollectionKind kind) {
        Class<?> named = Objects.requireNonNull(member.annotation(ElementCollection.class))
                .targetClass();
        return named == void.class ? member.ofArgument(kind.isMap() ? 1 : 0) : member.as(named);
    }

    private @Nullable String obstacle(
            Member member, @Nullable CollectionKind kind, @Nullable Member element, AttributeReader.Scope scope) {
        if (kind == null) {
            return "is an @ElementCollection declared as "
                    + member.genericType().getTypeName()
                    + ": declare it as a List, Set, SortedSet, Collection, Map or SortedMap.";
        }
        Class<?> type = element == null ? null : element.type();
        if (element == null || type == null) {
            return "does not say what its elements are: declare a class as type argument, such as List<String>, or set"
                    + " targetClass.";
        }
        if (scope.inId()) {
            return "is an @ElementCollection inside an id, which must not change: move it to the entity.";
        }
        if (scope.isElement()) {
            return AttributeReader.Scope.COLLECTION_IN_ELEMENT;
        }
        if (compilation.declarations().has(type, Entity.class)) {
            return "is an @ElementCollection of the entity " + type.getSimpleName()
                    + ": refer to entities with @OneToMany or @ManyToMany.";
        }
        return kind == CollectionKind.SORTED_SET && !Comparable.class.isAssignableFrom(type)
                ? "is sorted, and its elements have no order: let " + type.getSimpleName()
                        + " implement Comparable, or use a Set with @OrderBy."
                : null;
    }

    private EntityDraft rows(Member member, EntityDraft owner, CollectionTableSpec spec) {
        NamingStrategy naming = compilation.naming();
        String table = spec.name().isEmpty()
                ? naming.joinTable(naming.table(owner.name()), member.name(), "")
                : naming.explicit(spec.name());
        return new EntityDraft(owner, table, compilation.schema().schema(naming, spec.schema()));
    }

    private @Nullable Draft element(
            Member element, CollectionKind kind, AttributeReader.Scope scope, EntityDraft rows) {
        Class<?> type = Objects.requireNonNull(element.type());
        if (compilation.declarations().has(type, Embeddable.class)) {
            Overrides overrides = scope.overrides().within(element);
            AttributeReader.Scope inside = new AttributeReader.Scope(
                    rows,
                    scope.path(element) + ".",
                    kind.isMap() ? overrides.ofValues() : overrides,
                    false,
                    scope.within());
            return attributes.embeddedPart(element, type, inside);
        }
        SqlType<?> sqlType = types.of(element, type, scope.overrides().conversionOfElements(element));
        if (sqlType == null) {
            return null;
        }
        ColumnSpec column = ColumnSpec.of(scope.overrides().column(element))
                .checked(Column.class, problem -> compilation.refuse(element, problem))
                .mandatory();
        BasicDraft.Storage storage = new BasicDraft.Storage(type, sqlType, column);
        return new BasicDraft(rows, element, scope.path(element) + "." + Elements.ELEMENT, storage, false);
    }
}
