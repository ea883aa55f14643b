package dev.orm.mapping;

import dev.orm.annotation.JoinCondition;
import dev.orm.mapping.source.Member;
import jakarta.persistence.CascadeType;
import jakarta.persistence.MapKey;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of relations that no foreign key stores. */
final class ConditionReader {

    private final Compilation compilation;

    ConditionReader(Compilation compilation) {
        this.compilation = compilation;
    }

    /** What is said of a relation together with its condition, if it has one; null after a problem was noted. */
    @Nullable
    RelationSpec read(Member member, RelationSpec spec, AttributeReader.Scope scope) {
        if (!member.has(JoinCondition.class)) {
            return spec;
        }
        String obstacle = obstacle(member, spec, scope);
        if (obstacle != null) {
            return refuse(member, obstacle);
        }
        EntityDraft owner = scope.entity();
        Class<?> target = Objects.requireNonNull(spec.target());
        Method method = RelationCondition.find(owner.source().lineage(), member.name());
        if (method == null) {
            return refuse(
                    member, "has @JoinCondition and no condition: add a method " + signature(owner, member, target));
        }
        try {
            return spec.by(RelationCondition.of(method, owner.type(), target));
        } catch (MappingException e) {
            return refuse(member, "has a condition that cannot be used: " + e.getMessage());
        }
    }

    private static String signature(EntityDraft owner, Member member, Class<?> target) {
        String from = owner.type().getSimpleName();
        String to = target.getSimpleName();
        return "static Condition " + member.name() + "(" + from + "_ " + from.toLowerCase(Locale.ROOT) + ", " + to
                + "_ " + to.toLowerCase(Locale.ROOT) + "), or with a DynamicTable for each where there is no generated"
                + " metamodel.";
    }

    private static @Nullable String obstacle(Member member, RelationSpec spec, AttributeReader.Scope scope) {
        if (scope.isEmbedded()) {
            return "has @JoinCondition and is in an embeddable: move it to the entity.";
        }
        if (!spec.mappedBy().isEmpty()) {
            return "has @JoinCondition and mappedBy: keep the one that says which objects the relation leads to.";
        }
        CollectionKind kind = CollectionKind.of(member.type());
        if (kind != null && kind.isMap() && !member.has(MapKey.class)) {
            return "is a Map and has @JoinCondition, so there are no columns for its keys: name the attribute of the"
                    + " elements that is their key by @MapKey.";
        }
        Set<CascadeType> writing = EnumSet.of(CascadeType.PERSIST, CascadeType.MERGE, CascadeType.REMOVE);
        writing.retainAll(spec.traits().cascade());
        return writing.isEmpty()
                ? null
                : "has @JoinCondition, so nothing is written for it, and cascades " + writing + ": leave "
                        + (spec.traits().orphanRemoval() ? "orphanRemoval" : "these cascades") + " out.";
    }

    private @Nullable RelationSpec refuse(Member member, String problem) {
        compilation.problems().add(member.describe() + " " + problem);
        return null;
    }
}
