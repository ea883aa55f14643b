package dev.orm.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ids that were taken from sequences but are not used yet, and the tables whose identity columns cannot be read ahead, by their names and
 * databases. Thread-safe.
 */
final class IdReserve {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Deque<Block>> blocks = new HashMap<>();
    private final Set<String> unreservable = new HashSet<>();

    /** Moves ids from the reserve to an array, from a position on; returns the position behind the last. */
    int take(String sequence, long[] ids) {
        lock.lock();
        try {
            Deque<Block> reserve = blocks.getOrDefault(sequence, new ArrayDeque<>());
            int filled = 0;
            while (filled < ids.length && !reserve.isEmpty()) {
                Block block = reserve.removeFirst();
                int taken = block.fill(ids, filled);
                filled += taken;
                if (taken < block.count) {
                    reserve.addFirst(block.after(taken));
                }
            }
            return filled;
        } finally {
            lock.unlock();
        }
    }

    /** Puts ids back that were taken from the sequence but not needed. */
    void keep(String sequence, Block block) {
        lock.lock();
        try {
            blocks.computeIfAbsent(sequence, unused -> new ArrayDeque<>()).addLast(block);
        } finally {
            lock.unlock();
        }
    }

    boolean isUnreservable(String table) {
        lock.lock();
        try {
            return unreservable.contains(table);
        } finally {
            lock.unlock();
        }
    }

    void markUnreservable(String table) {
        lock.lock();
        try {
            unreservable.add(table);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets everything: after DDL a sequence may begin anew. */
    void clear() {
        lock.lock();
        try {
            blocks.clear();
            unreservable.clear();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Consecutive ids.
     *
     * @param step 1, or -1 where the sequence counts down
     */
    record Block(long first, long count, int step) {

        /** Puts ids into an array from a position on, as many as there are and as fit; says how many. */
        int fill(long[] ids, int from) {
            int taken = (int) Math.min(count, ids.length - from);
            for (int i = 0; i < taken; i++) {
                ids[from + i] = first + (long) step * i;
            }
            return taken;
        }

        /** What is left when some have been taken. */
        Block after(int taken) {
            return new Block(first + (long) step * taken, count - taken, step);
        }
    }
}
