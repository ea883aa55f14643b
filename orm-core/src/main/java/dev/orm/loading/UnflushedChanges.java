package dev.orm.loading;

import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.IdStrategy;
import dev.orm.mapping.ToOne;
import jakarta.persistence.FetchType;
import java.util.List;

/**
 * Whether what is not written yet may show in the row of an identifier that the session does not know. Mostly it cannot: no object of the session is
 * that row, so none has changed it, unless by a collection. Then reading one object after the other and changing each is one batch in the end, instead
 * of a flush for each of them.
 */
final class UnflushedChanges {

    /** So far eager relations are followed. */
    private static final int DEPTH = 3;

    private final LoadingSession session;

    UnflushedChanges(LoadingSession session) {
        this.session = session;
    }

    /** @param mapping of the row that is to be read */
    boolean mayShowIn(EntityMapping<?> mapping) {
        // an assigned identifier of an object that is known under another one may have become this one
        return mapping.id().strategy() == IdStrategy.ASSIGNED
                || !session.context().pending().isEmpty()
                || !session.context().deleted().isEmpty()
                || mayReachInto(mapping, DEPTH);
    }

    /** Whether rows of others, or conditions on them, decide on what is read. */
    private boolean mayReachInto(EntityMapping<?> mapping, int depth) {
        if (depth == 0 || session.criteria().shape().mayHide(mapping)) {
            return true;
        }
        List<EntityMapping<?>> classes = mapping.concrete();
        for (int i = 0; i < classes.size(); i++) {
            if (dependsOnOthers(classes.get(i), depth)) {
                return true;
            }
        }
        return false;
    }

    private boolean dependsOnOthers(EntityMapping<?> mapping, int depth) {
        if (!mapping.expressions().isEmpty()) {
            return true;
        }
        List<CollectionAttribute> collections = mapping.collections();
        for (int i = 0; i < collections.size(); i++) {
            if (collections.get(i).fetch() == FetchType.EAGER) {
                return true;
            }
        }
        List<ToOne> toOnes = mapping.toOnes();
        for (int i = 0; i < toOnes.size(); i++) {
            if (dependsOnOthers(toOnes.get(i), depth)) {
                return true;
            }
        }
        return false;
    }

    private boolean dependsOnOthers(ToOne relation, int depth) {
        if (!relation.owning() || !relation.refersToId()) {
            return true;
        }
        boolean unread = relation.fetch() == FetchType.LAZY && session.hasReferences(relation.target());
        return !unread && mayReachInto(relation.target(), depth - 1);
    }
}
