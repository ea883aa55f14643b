package dev.orm.mapping;

import dev.orm.annotation.WriteOnly;
import dev.orm.mapping.source.Member;
import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the annotation of a relation says.
 *
 * @param kind which annotation it is
 * @param target the class referred to, or null if it cannot be told
 * @param mappedBy the attribute of the target that stores the relation, or empty
 * @param traits how the relation behaves
 * @param condition what says which objects it leads to, or null if a key does
 */
record RelationSpec(
        Kind kind,
        @Nullable Class<?> target,
        String mappedBy,
        RelationTraits traits,
        @Nullable RelationCondition condition) {

    RelationSpec(Kind kind, @Nullable Class<?> target, String mappedBy, RelationTraits traits) {
        this(kind, target, mappedBy, traits, null);
    }

    RelationSpec by(RelationCondition found) {
        return new RelationSpec(kind, target, mappedBy, traits, found);
    }

    /** Whether the relation itself is stored, and not by another one. */
    boolean isOwning() {
        return mappedBy.isEmpty() && condition == null;
    }

    enum Kind {
        MANY_TO_ONE,
        ONE_TO_ONE,
        ONE_TO_MANY,
        MANY_TO_MANY;

        boolean isToOne() {
            return this == MANY_TO_ONE || this == ONE_TO_ONE;
        }
    }

    /** The relation a member is annotated as, or null. */
    static @Nullable RelationSpec of(Member member) {
        RelationSpec spec = annotated(member);
        return spec != null && member.has(WriteOnly.class) ? spec.neverWhole() : spec;
    }

    private RelationSpec neverWhole() {
        return new RelationSpec(kind, target, mappedBy, traits.neverWhole(), condition);
    }

    private static @Nullable RelationSpec annotated(Member member) {
        ManyToOne manyToOne = member.annotation(ManyToOne.class);
        if (manyToOne != null) {
            RelationTraits traits = traits(manyToOne.fetch(), manyToOne.cascade(), false, manyToOne.optional());
            return new RelationSpec(Kind.MANY_TO_ONE, target(manyToOne.targetEntity(), member.type()), "", traits);
        }
        OneToOne oneToOne = member.annotation(OneToOne.class);
        if (oneToOne != null) {
            RelationTraits traits =
                    traits(oneToOne.fetch(), oneToOne.cascade(), oneToOne.orphanRemoval(), oneToOne.optional());
            return new RelationSpec(
                    Kind.ONE_TO_ONE, target(oneToOne.targetEntity(), member.type()), oneToOne.mappedBy(), traits);
        }
        return toMany(member);
    }

    private static @Nullable RelationSpec toMany(Member member) {
        OneToMany oneToMany = member.annotation(OneToMany.class);
        if (oneToMany != null) {
            RelationTraits traits = traits(oneToMany.fetch(), oneToMany.cascade(), oneToMany.orphanRemoval(), true);
            return new RelationSpec(
                    Kind.ONE_TO_MANY, target(oneToMany.targetEntity(), element(member)), oneToMany.mappedBy(), traits);
        }
        ManyToMany manyToMany = member.annotation(ManyToMany.class);
        if (manyToMany != null) {
            RelationTraits traits = traits(manyToMany.fetch(), manyToMany.cascade(), false, true);
            return new RelationSpec(
                    Kind.MANY_TO_MANY,
                    target(manyToMany.targetEntity(), element(member)),
                    manyToMany.mappedBy(),
                    traits);
        }
        return null;
    }

    /** What the collection holds: of a map the values. */
    private static @Nullable Class<?> element(Member member) {
        CollectionKind kind = CollectionKind.of(member.type());
        Member value = kind != null && kind.isMap() ? member.ofArgument(1) : null;
        return value == null ? member.elementType() : value.type();
    }

    private static @Nullable Class<?> target(Class<?> named, @Nullable Class<?> declared) {
        return named == void.class ? declared : named;
    }

    private static RelationTraits traits(
            FetchType fetch, CascadeType[] cascade, boolean orphanRemoval, boolean optional) {
        Set<CascadeType> operations = EnumSet.noneOf(CascadeType.class);
        for (CascadeType operation : cascade) {
            if (operation == CascadeType.ALL) {
                operations.addAll(EnumSet.complementOf(EnumSet.of(CascadeType.ALL)));
            } else {
                operations.add(operation);
            }
        }
        if (orphanRemoval) {
            operations.add(CascadeType.REMOVE);
        }
        return new RelationTraits(fetch, Collections.unmodifiableSet(operations), orphanRemoval, optional);
    }
}
