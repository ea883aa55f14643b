package dev.orm.demo.load;

import org.springframework.stereotype.Component;

/** How far the data is; written by the loader, read by every request. Safe for use by many threads. */
@Component
public class LoadProgress {

    private volatile Snapshot current = new Snapshot(Phase.WAITING, "Starting", 0, 1);

    /** What the loader is at. */
    public enum Phase {
        WAITING,
        LOADING,
        READY,
        FAILED
    }

    /**
     * The progress at one moment.
     *
     * @param phase what the loader is at
     * @param step what it loads, for people to read
     * @param rows how many rows are in the database
     * @param expected how many rows it will be, about
     */
    public record Snapshot(Phase phase, String step, long rows, long expected) {

        /** How much is done, from 0 to 100. */
        public int percent() {
            return (int) Math.min(100, rows * 100 / expected);
        }

        /** Whether the desk can open. */
        public boolean ready() {
            return phase == Phase.READY;
        }

        /** Whether the data will not come without help. */
        public boolean failed() {
            return phase == Phase.FAILED;
        }
    }

    /** The progress now. */
    public Snapshot now() {
        return current;
    }

    void loading(String step, long rows, long expected) {
        current = new Snapshot(Phase.LOADING, step, rows, expected);
    }

    void ready(long rows) {
        current = new Snapshot(Phase.READY, "Done", rows, Math.max(rows, 1));
    }

    void failed() {
        Snapshot last = current;
        current = new Snapshot(Phase.FAILED, last.step(), last.rows(), last.expected());
    }
}
