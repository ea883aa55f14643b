package dev.orm.mapping;

import dev.orm.annotation.JoinCondition;
import dev.orm.annotation.LazyGroup;
import dev.orm.annotation.WriteOnly;
import dev.orm.mapping.source.Member;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AssociationOverrides;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converts;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapKeyJoinColumns;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumns;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.SequenceGenerators;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which annotations say something about which sort of attribute. One that says nothing is refused: somebody meant
 * something by it.
 */
final class ReadableAnnotations {

    private static final Set<Class<? extends Annotation>> BASIC = Set.of(
            Id.class,
            Basic.class,
            Column.class,
            GeneratedValue.class,
            SequenceGenerator.class,
            SequenceGenerators.class,
            Version.class,
            Lob.class,
            Enumerated.class,
            Convert.class,
            Converts.class);
    private static final Set<Class<? extends Annotation>> EMBEDDED = Set.of(
            Convert.class,
            Converts.class,
            Embedded.class,
            EmbeddedId.class,
            AttributeOverride.class,
            AttributeOverrides.class,
            AssociationOverride.class,
            AssociationOverrides.class);
    private static final Set<Class<? extends Annotation>> TO_ONE =
            Set.of(ManyToOne.class, OneToOne.class, Id.class, MapsId.class, JoinColumn.class, JoinColumns.class);
    private static final Set<Class<? extends Annotation>> ONE_TO_MANY =
            withPlaces(Set.of(OneToMany.class, JoinColumn.class, JoinColumns.class, JoinTable.class));
    private static final Set<Class<? extends Annotation>> MANY_TO_MANY =
            withPlaces(Set.of(ManyToMany.class, JoinTable.class));
    private static final Set<Class<? extends Annotation>> INVERSE_TO_ONE = Set.of(OneToOne.class);
    private static final Set<Class<? extends Annotation>> INVERSE =
            withPlaces(Set.of(OneToMany.class, ManyToMany.class));

    private static final Set<Class<? extends Annotation>> BY_CONDITION =
            Set.of(ManyToOne.class, OneToOne.class, OneToMany.class, ManyToMany.class, OrderBy.class, MapKey.class);

    private static final Set<Class<? extends Annotation>> ELEMENTS = withPlaces(Set.of(
            ElementCollection.class,
            CollectionTable.class,
            Column.class,
            Lob.class,
            Enumerated.class,
            AttributeOverride.class,
            AttributeOverrides.class,
            AssociationOverride.class,
            AssociationOverrides.class));

    /** With what says in which order elements are, or under which keys. */
    private static Set<Class<? extends Annotation>> withPlaces(Set<Class<? extends Annotation>> others) {
        Set<Class<? extends Annotation>> all = new HashSet<>(others);
        all.addAll(List.of(
                Convert.class,
                Converts.class,
                OrderBy.class,
                OrderColumn.class,
                MapKey.class,
                MapKeyClass.class,
                MapKeyColumn.class,
                MapKeyEnumerated.class,
                MapKeyJoinColumn.class,
                MapKeyJoinColumns.class,
                AttributeOverride.class,
                AttributeOverrides.class));
        return Set.copyOf(all);
    }

    private static final String ELSEWHERE = "remove it, or put it where it belongs";

    /** What says in other mappers what is said otherwise here. */
    private static final Map<Class<? extends Annotation>, String> OF_TO_ONES = Map.of(
            JoinTable.class,
            "name the column of its key by @JoinColumn; join tables are for @ManyToMany and @OneToMany",
            PrimaryKeyJoinColumn.class,
            "say by @MapsId that it shares the identifier, and by @JoinColumn how the column is called",
            PrimaryKeyJoinColumns.class,
            "say by @MapsId that it shares the identifier, and by @JoinColumn how the columns are called",
            AssociationOverride.class,
            "name its column by @JoinColumn; overrides are for what is declared elsewhere");

    private final Compilation compilation;

    ReadableAnnotations(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Checks a member that is no relation. */
    void check(Member member, boolean embedded) {
        refuseOfRelations(member);
        if (embedded) {
            refuseGroup(member);
        } else {
            checkGroup(member);
        }
        check(member, embedded ? EMBEDDED : BASIC, embedded ? "an embedded object" : "a basic attribute");
        String conversion = ConversionCheck.of(member, embedded);
        if (conversion != null) {
            compilation.problems().add(member.describe() + " " + conversion);
        }
    }

    /** Checks an element collection. */
    void checkElements(Member member) {
        refuseOfRelations(member);
        refuseGroup(member);
        check(member, ELEMENTS, "an element collection");
    }

    private void refuseOfRelations(Member member) {
        refuseWriteOnly(member);
        if (member.has(JoinCondition.class)) {
            compilation
                    .problems()
                    .add(member.describe()
                            + " has @JoinCondition and is no relation: say which one by @ManyToOne, @OneToOne,"
                            + " @OneToMany or @ManyToMany, or remove it.");
        }
    }

    /** Checks what a basic or computed attribute says of its group. */
    void checkGroup(Member member) {
        LazyGroup group = member.annotation(LazyGroup.class);
        if (group != null && (!Laziness.of(member).isLazy() || group.value().isBlank())) {
            compilation
                    .problems()
                    .add(
                            member.describe() + " has @LazyGroup(\"" + group.value() + "\"), which "
                                    + (group.value().isBlank()
                                            ? "names no group: name one."
                                            : "is for attributes that are loaded on first use: add @Basic(fetch = LAZY), or remove it."));
        }
    }

    private void refuseGroup(Member member) {
        if (member.has(LazyGroup.class)) {
            compilation
                    .problems()
                    .add(member.describe()
                            + " has @LazyGroup and is no value in the row: put it on attributes with @Basic(fetch"
                            + " = LAZY), parts of an embedded object included.");
        }
    }

    private void refuseWriteOnly(Member member) {
        if (member.has(WriteOnly.class)) {
            compilation
                    .problems()
                    .add(member.describe() + " is @WriteOnly and no to-many relation: remove the annotation.");
        }
    }

    /** Checks a relation. */
    void check(Member member, RelationSpec relation) {
        if (relation.kind().isToOne()) {
            refuseWriteOnly(member);
        }
        refuseGroup(member);
        if (member.has(JoinCondition.class)) {
            check(member, BY_CONDITION, "a relation by a condition, which has no columns,");
        } else if (!relation.mappedBy().isEmpty()) {
            Set<Class<? extends Annotation>> readable = relation.kind().isToOne() ? INVERSE_TO_ONE : INVERSE;
            check(member, readable, "the inverse side of a relation, stored by " + relation.mappedBy());
        } else {
            check(
                    member,
                    owning(relation.kind()),
                    relation.kind().isToOne() ? "a to-one relation" : "a to-many relation");
        }
    }

    private static Set<Class<? extends Annotation>> owning(RelationSpec.Kind kind) {
        return switch (kind) {
            case MANY_TO_ONE, ONE_TO_ONE -> TO_ONE;
            case ONE_TO_MANY -> ONE_TO_MANY;
            case MANY_TO_MANY -> MANY_TO_MANY;
        };
    }

    private void check(Member member, Set<Class<? extends Annotation>> readable, String sort) {
        for (Annotation annotation : member.mappingAnnotations()) {
            if (!readable.contains(annotation.annotationType())) {
                compilation
                        .problems()
                        .add(member.describe() + " is " + sort + " and has @"
                                + annotation.annotationType().getSimpleName()
                                + ", which says nothing there: "
                                + remedy(annotation.annotationType(), readable) + ".");
            }
        }
    }

    private static String remedy(Class<? extends Annotation> annotation, Set<Class<? extends Annotation>> readable) {
        return readable.equals(TO_ONE) ? OF_TO_ONES.getOrDefault(annotation, ELSEWHERE) : ELSEWHERE;
    }
}
