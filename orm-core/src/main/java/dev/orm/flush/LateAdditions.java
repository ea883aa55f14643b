package dev.orm.flush;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.ToOne;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.ReferentialAction;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * New objects that the application has added behind the deletion of what they refer to. Those that were there before go with it, as the relation says;
 * these were asked for, so it is told that there cannot be a row.
 */
final class LateAdditions {

    private final Work work;

    LateAdditions(Work work) {
        this.work = work;
    }

    /** Refuses those that would go without a word, lose what they refer to, or fail in the database. */
    void refuse() {
        if (work.context().deleted().isEmpty()) {
            return;
        }
        for (InstanceState added : work.context().pending()) {
            for (ToOne relation : added.mapping().toOnes()) {
                Object target = relation.owning() ? added.value(relation.slot()) : null;
                InstanceState gone = target == null ? null : work.stateOf(target);
                if (gone != null && work.context().isRequestedBehind(added, gone) && isLost(relation, gone)) {
                    throw new InvalidDataAccessApiUsageException("A new "
                            + added.mapping().name() + " was added that refers by " + relation.describe() + " to a "
                            + gone.mapping().name()
                            + " which was deleted before, so that there is nothing to refer to. Nothing was written."
                            + " Let it refer to another one, or do not add it.");
                }
            }
        }
    }

    private boolean isLost(ToOne relation, InstanceState gone) {
        Attribute inverse = relation.inverse();
        if (gone.status() != Status.DELETED || relation.isReadOnly()) {
            return false;
        }
        if (inverse != null && DeletionRules.removes(inverse)) {
            return true;
        }
        boolean stays = gone.mapping().deletion() != null || work.replacements().isReplaced(gone);
        return !stays && (inverse != null || isRestricted(relation));
    }

    private static boolean isRestricted(ToOne relation) {
        ForeignKey constraint = KeyReferences.constraint(relation);
        return constraint != null
                && (constraint.onDelete() == ReferentialAction.NO_ACTION
                        || constraint.onDelete() == ReferentialAction.RESTRICT);
    }
}
