package dev.orm.flush;

import dev.orm.event.LifecycleEvent;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.InheritanceStrategy;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.ReferentialAction;
import jakarta.persistence.CascadeType;

/** What the mapping says of elements whose owner is deleted: whether they go with it, and whether one statement about their foreign key will do. */
final class DeletionRules {

    private final TableRanks ranks;

    DeletionRules(TableRanks ranks) {
        this.ranks = ranks;
    }

    /** Whether what a relation leads to goes with its owner. */
    static boolean removes(Attribute relation) {
        return relation instanceof ToMany toMany
                ? toMany.orphanRemoval() || toMany.cascade().contains(CascadeType.REMOVE)
                : relation instanceof ToOne toOne
                        && (toOne.orphanRemoval() || toOne.cascade().contains(CascadeType.REMOVE));
    }

    /** Whether elements go by their foreign key: nothing about them needs to be known. */
    boolean goesByKey(ToMany relation) {
        EntityMapping<?> target = relation.target();
        ToOne mappedBy = relation.mappedBy();
        return mappedBy != null
                && ranks.of(mappedBy.target())
                        != ranks.of(target) // else the order of the rows counts: an owner may refer to an element
                && target.version() == null
                && target.deletion() == null
                && isWhole(target)
                && target.concrete().stream().allMatch(DeletionRules::entailsNothing);
    }

    private static boolean entailsNothing(EntityMapping<?> entity) {
        return !entity.callbacks().has(LifecycleEvent.PRE_REMOVE)
                && !entity.callbacks().has(LifecycleEvent.POST_REMOVE)
                && entity.toManys().isEmpty()
                && entity.elementCollections().stream().allMatch(ElementCollection::cascadesInDatabase)
                && !hasRemovingToOne(entity);
    }

    /** Whether elements are cut loose by their foreign key. */
    static boolean isReleasedByKey(ToMany relation) {
        EntityMapping<?> target = relation.target();
        return relation.link() != null
                || target.version() == null
                        && isWhole(target)
                        && target.concrete().stream().noneMatch(DeletionRules::hearsOfUpdates);
    }

    private static boolean hearsOfUpdates(EntityMapping<?> entity) {
        return entity.callbacks().has(LifecycleEvent.PRE_UPDATE)
                || entity.callbacks().has(LifecycleEvent.POST_UPDATE);
    }

    /** Whether one table has all of an entity's rows and no others, so that a statement can be about all elements. */
    private static boolean isWhole(EntityMapping<?> target) {
        return !target.sharesTable()
                && target.concrete().stream().allMatch(each -> each.parts().size() == 1)
                && (target.inheritance() != InheritanceStrategy.TABLE_PER_CLASS || !target.isPolymorphic());
    }

    /** Whether an object may take others along by a relation to one. */
    static boolean hasRemovingToOne(EntityMapping<?> mapping) {
        return mapping.toOnes().stream().anyMatch(relation -> removes(relation) || relation.mappedBy() != null);
    }

    /** Whether the database itself deletes the elements with their owner. */
    static boolean goesInDatabase(ToMany relation) {
        ToOne mappedBy = relation.mappedBy();
        ForeignKey constraint = mappedBy == null ? null : KeyReferences.constraint(mappedBy);
        return constraint != null && constraint.onDelete() == ReferentialAction.CASCADE;
    }
}
