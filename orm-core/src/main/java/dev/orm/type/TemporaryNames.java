package dev.orm.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Names of temporary files in a directory that only this user can read. A name is used again when its file is gone: the
 * JVM remembers what to delete at its end by name and forgets none, so there are only as many as files at a time.
 * Thread-safe.
 */
final class TemporaryNames {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Path> free = new ArrayDeque<>();
    private @Nullable Path directory;
    private int count;

    /** A name that nobody uses. */
    Path take() throws IOException {
        lock.lock();
        try {
            Path within = directory();
            Path again = free.poll();
            return again == null ? temporary(within.resolve(++count + ".bytes")) : again;
        } finally {
            lock.unlock();
        }
    }

    /** What cleans up the temporary directory of the machine may have taken ours with it. */
    private Path directory() throws IOException {
        Path known = directory;
        if (known != null && Files.isDirectory(known)) {
            return known;
        }
        free.clear();
        Path made = temporary(Files.createTempDirectory("orm-"));
        directory = made;
        return made;
    }

    private static Path temporary(Path path) {
        path.toFile().deleteOnExit();
        return path;
    }

    /** The file of this name is gone. */
    void giveBack(Path path) {
        lock.lock();
        try {
            if (directory != null && path.startsWith(directory)) {
                free.add(path);
            }
        } finally {
            lock.unlock();
        }
    }
}
