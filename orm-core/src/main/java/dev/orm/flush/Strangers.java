package dev.orm.flush;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import dev.orm.state.PersistenceContext;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The objects that relations lead to and that are not of the session: they count by their identifiers. Another session must not hold them, nor may the
 * session have an object of its own for the same row.
 */
final class Strangers {

    private final PersistenceContext context;
    private final List<Stranger> met = new ArrayList<>();
    private final List<RuntimeException> withoutKey = new ArrayList<>(0);
    private @Nullable Set<Object> gone;

    Strangers(PersistenceContext context) {
        this.context = context;
    }

    private record Stranger(Attribute via, EntityMapping<?> mapping, Object id, Object entity) {}

    /** An object that is not new: what was deleted does not come back to life because something refers to it. */
    void requireRow(Attribute via, EntityMapping<?> mapping, Object entity) {
        Set<Object> deleted = gone;
        if (deleted == null) {
            deleted = context.undo().gone();
            gone = deleted;
        }
        if (deleted.contains(entity)) {
            throw new InvalidDataAccessApiUsageException(via.describe() + " refers to a " + mapping.name()
                    + " that was deleted in this transaction: a flush, as before a query, has deleted its row. Nothing was"
                    + " written. add() it, which stores it anew, or take it out.");
        }
    }

    /** What is of no session cannot be given a foreign key, which its own row would hold. */
    void meetWithoutKey(Attribute via, EntityMapping<?> mapping) {
        withoutKey.add(new InvalidDataAccessApiUsageException(via.describe() + " refers to a " + mapping.name()
                + " that is not in this session, and the row of that object would have to say whose it is. Nothing was"
                + " written. merge() it, which gives this session's object of the same row, and take in that."));
    }

    void meet(Attribute via, EntityMapping<?> mapping, Object id, Object entity) {
        if (LazyCollection.isHeld(mapping, entity)) {
            throw new InvalidDataAccessApiUsageException(via.describe() + " refers to a " + mapping.name()
                    + " that another session has loaded and still holds. Nothing was written. merge() it, which gives this"
                    + " session's object of the same row, and refer to that.");
        }
        met.add(new Stranger(via, mapping, id, entity));
    }

    /** After it is known what goes: the place of a deleted object may be taken. */
    void requireOnlyOnes() {
        for (Stranger stranger : met) {
            InstanceState own = context.identities().get(stranger.mapping(), stranger.id());
            if (own != null
                    && own.status() == Status.PERSISTENT
                    && own.entity() != stranger.entity()
                    && context.stateOf(stranger.mapping(), stranger.entity()) == null) {
                throw new InvalidDataAccessApiUsageException(
                        stranger.via().describe() + " refers to a "
                                + stranger.mapping().name()
                                + " that is not in this session, which has another object of the same identifier: one row would be two"
                                + " objects. Nothing was written. Refer to the session's, which get(), reference() and merge() give.");
            }
        }
        if (!withoutKey.isEmpty()) {
            throw withoutKey.get(0);
        }
    }
}
