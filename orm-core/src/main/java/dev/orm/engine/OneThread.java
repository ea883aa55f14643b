package dev.orm.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Notices that two threads use one connection at the same time: statements are counted while they run. */
final class OneThread {

    private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();
    private int running;

    /**
     * Begins a statement.
     *
     * @throws IllegalStateException while another thread runs one
     */
    void enter() {
        if (!user.compareAndSet(null, Thread.currentThread())) {
            require();
        }
        running++;
    }

    /** Ends a statement, and says whether none runs any more. */
    boolean leave() {
        running--;
        if (running == 0) {
            user.set(null);
        }
        return running == 0;
    }

    /**
     * Refuses what is not a statement.
     *
     * @throws IllegalStateException while another thread runs one
     */
    void require() {
        Thread other = user.get();
        if (other != null && other != Thread.currentThread()) {
            throw new IllegalStateException("A connection belongs to one thread: '" + other.getName()
                    + "' is running a statement on this one, and '"
                    + Thread.currentThread().getName()
                    + "' used it at the same time. Give each thread a connection of its own");
        }
    }
}
