package dev.orm.event;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.lang.annotation.Annotation;

/**
 * A moment in the life of an entity at which callbacks are called. Names and meaning are those of Jakarta Persistence (3.2, chapter 3.6); the moments
 * before a write come in the flush, when it is known what it writes and before its first statement.
 */
public enum LifecycleEvent {
    /** A flush is about to insert the object. */
    PRE_PERSIST(PrePersist.class),
    /** A flush has inserted the object; the transaction may still be rolled back. */
    POST_PERSIST(PostPersist.class),
    /** A flush is about to update the object's row. */
    PRE_UPDATE(PreUpdate.class),
    /** A flush has updated the object's row. */
    POST_UPDATE(PostUpdate.class),
    /** A flush is about to delete the object, because it was asked to or because a relation cascades. */
    PRE_REMOVE(PreRemove.class),
    /** A flush has deleted the object's row. */
    POST_REMOVE(PostRemove.class),
    /** The object was read from its row, for the first time or anew, and all that comes with the same result is there too. */
    POST_LOAD(PostLoad.class);

    private final Class<? extends Annotation> annotation;

    LifecycleEvent(Class<? extends Annotation> annotation) {
        this.annotation = annotation;
    }

    /** The annotation of methods that are called at this moment. */
    public Class<? extends Annotation> annotation() {
        return annotation;
    }
}
