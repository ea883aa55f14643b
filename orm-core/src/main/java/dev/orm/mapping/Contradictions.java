package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds annotations of one attribute that contradict each other or its type, so that only one of them could be followed. */
final class Contradictions {

    private static final List<Class<? extends Annotation>> RELATIONS =
            List.of(ManyToOne.class, OneToOne.class, OneToMany.class, ManyToMany.class);

    private Contradictions() {}

    /** What contradicts what, and which of it to keep; null if nothing does. */
    static @Nullable String of(Member member, Class<?> type, @Nullable RelationSpec relation) {
        if (relation != null) {
            return ofRelation(member, type, relation);
        }
        return member.has(ElementCollection.class) ? ofElements(member, type) : StorageContradictions.of(member, type);
    }

    private static @Nullable String ofRelation(Member member, Class<?> type, RelationSpec relation) {
        List<String> kinds = RELATIONS.stream()
                .filter(member::has)
                .map(kind -> "@" + kind.getSimpleName())
                .toList();
        if (kinds.size() > 1) {
            return "has " + String.join(" and ", kinds) + ": keep the one that it is.";
        }
        if (member.has(JoinTable.class)
                && (member.has(JoinColumn.class) || member.has(JoinColumns.class))
                && !relation.kind().isToOne()) {
            return "has @JoinColumn and @JoinTable, and its key is in one of them: keep that one; the columns of a join"
                    + " table are named by its joinColumns.";
        }
        return relation.kind().isToOne() ? ofToOne(type, relation, kinds.get(0)) : ofToMany(member, type, relation);
    }

    private static @Nullable String ofToOne(Class<?> type, RelationSpec relation, String kind) {
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return "is a " + type.getSimpleName() + " and has " + kind
                    + ", which refers to one object: annotate it with @OneToMany or @ManyToMany.";
        }
        if (type == Optional.class) {
            return "is an Optional and has " + kind
                    + ": declare it as the entity itself, and let a method of its own return the Optional.";
        }
        return misfit(type, relation.target(), "targetEntity");
    }

    private static @Nullable String ofToMany(Member member, Class<?> type, RelationSpec relation) {
        for (JoinColumn column : member.annotations(JoinColumn.class)) {
            if (!column.insertable() || !column.updatable()) {
                return "has a @JoinColumn that is not insertable or not updatable, and is what writes it: use mappedBy where"
                        + " an attribute of the elements holds the key, @JoinCondition where nothing here is to write it.";
            }
        }
        return misfit(elementType(member, type), relation.target(), "targetEntity");
    }

    private static @Nullable String ofElements(Member member, Class<?> type) {
        ElementCollection annotation = member.annotation(ElementCollection.class);
        Class<?> named = annotation == null || annotation.targetClass() == void.class ? null : annotation.targetClass();
        Class<?> declared = elementType(member, type);
        String misfit = misfit(declared, named, "targetClass");
        Class<?> element = named == null ? declared : named;
        return misfit != null || element == null ? misfit : StorageContradictions.of(member, element);
    }

    /** What a collection is declared to hold; of a map the values. Null where it is not declared. */
    private static @Nullable Class<?> elementType(Member member, Class<?> type) {
        CollectionKind kind = CollectionKind.of(type);
        Member element = kind == null ? null : member.ofArgument(kind.isMap() ? 1 : 0);
        return element == null ? null : element.type();
    }

    /** What would be put into a place that does not take it. */
    static @Nullable String misfit(@Nullable Class<?> declared, @Nullable Class<?> named, String attribute) {
        return declared == null || named == null || declared.isAssignableFrom(named)
                ? null
                : "names " + named.getSimpleName() + " by " + attribute + ", and is declared to hold "
                        + declared.getSimpleName() + ", which that is not: remove " + attribute + ", or declare the"
                        + " attribute with that class.";
    }
}
