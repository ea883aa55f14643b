package dev.orm.flush;

import dev.orm.state.InstanceState;
import java.util.Collection;

/** Is told of the flushes of one session. */
public interface FlushObserver {

    /** A flush has something to write; returns whether somebody was told, who may have changed what that is. */
    boolean flushing();

    /** A flush is about to send its statements, and these are the objects whose rows it inserts, updates and deletes. */
    void writing(
            Collection<InstanceState> inserted, Collection<InstanceState> updated, Collection<InstanceState> deleted);
}
