package dev.orm.state;

import org.jspecify.annotations.Nullable;

/** Is told when an object of one session changes its status. */
@FunctionalInterface
public interface StatusListener {

    /**
     * An object has another status.
     *
     * @param before null when the session did not know it
     * @param now    null when the session knows it no more, as one that was added in a transaction that is rolled back
     */
    void changed(InstanceState state, @Nullable Status before, @Nullable Status now);
}
