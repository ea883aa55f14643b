package dev.orm.flush;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.RelationCondition;
import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import java.util.BitSet;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Refuses what was assigned or added to relations that a condition makes: nothing could be written for it. */
final class ConditionRelations {

    private ConditionRelations() {}

    /** The references of a persistent object, some of which were changed. */
    static void requireUnchanged(InstanceState state, BitSet changed) {
        for (ToOne relation : state.mapping().toOnes()) {
            RelationCondition condition = relation.condition();
            if (condition != null && changed.get(relation.slot())) {
                throw refused(relation, condition);
            }
        }
    }

    /** The references of a new object. */
    static void requireNone(InstanceState state) {
        for (ToOne relation : state.mapping().toOnes()) {
            RelationCondition condition = relation.condition();
            if (condition != null && state.value(relation.slot()) != null) {
                throw refused(relation, condition);
            }
        }
    }

    static InvalidDataAccessApiUsageException refused(Attribute relation, RelationCondition condition) {
        return new InvalidDataAccessApiUsageException(relation.describe()
                + " was changed, but no column holds it: it leads to whatever meets " + condition
                + ". Nothing was written. Change the attributes that the condition compares, and refresh() the object"
                + " after the flush.");
    }
}
