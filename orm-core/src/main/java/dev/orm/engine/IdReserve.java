package dev.orm.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ids that were taken from sequences but are not used yet, and the tables whose identity columns cannot be read ahead, by their names as the
 * database knows them. Thread-safe.
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
                long taken = Math.min(block.count, ids.length - filled);
                for (long i = 0; i < taken; i++) {
                    ids[filled++] = block.first + i;
                }
                if (taken < block.count) {
                    reserve.addFirst(new Block(block.first + taken, block.count - taken));
                }
            }
            return filled;
        } finally {
            lock.unlock();
        }
    }

    /** Puts ids back that were taken from the sequence but not needed. */
    void keep(String sequence, long first, long count) {
        lock.lock();
        try {
            blocks.computeIfAbsent(sequence, unused -> new ArrayDeque<>()).addLast(new Block(first, count));
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

    private record Block(long first, long count) {}
}
