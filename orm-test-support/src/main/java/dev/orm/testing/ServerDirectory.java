package dev.orm.testing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The place of one PostgreSQL server on disk, and the proof that its owner lives.
 *
 * <p>Beside the data directory {@code <name>} lies a file {@code <name>.lock}, on which the owning JVM holds a lock. The
 * operating system gives the lock up however that JVM ends. So a lock file that can be locked belongs to a server whose
 * owner was killed: whoever claims a directory next stops that server and deletes its files.
 */
final class ServerDirectory implements AutoCloseable {

    private static final String LOCK_SUFFIX = ".lock";

    private final Path data;
    private final Path lockFile;
    private final FileChannel lock;

    private ServerDirectory(Path data, Path lockFile, FileChannel lock) {
        this.data = data;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Removes what killed owners left under {@code root} and takes a new directory there. */
    static ServerDirectory claim(Path root) throws IOException {
        Files.createDirectories(root);
        removeStrays(root);
        while (true) {
            Path data = root.resolve(UUID.randomUUID().toString());
            ServerDirectory directory = lock(data, StandardOpenOption.CREATE_NEW);
            if (directory != null) {
                return directory;
            }
        }
    }

    /** Where the server keeps its data; the server creates it. */
    Path data() {
        return data;
    }

    private static void removeStrays(Path root) throws IOException {
        for (Path lockFile : list(root)) {
            String name = lockFile.getFileName().toString();
            if (name.endsWith(LOCK_SUFFIX)) {
                Path data = root.resolve(name.substring(0, name.length() - LOCK_SUFFIX.length()));
                try (ServerDirectory stray = lock(data, StandardOpenOption.WRITE)) {
                    if (stray != null) {
                        stray.stopServer();
                    }
                }
            }
        }
    }

    private static List<Path> list(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.toList();
        }
    }

    /** Null if somebody else holds the lock, or the lock file is gone or there already. */
    private static @Nullable ServerDirectory lock(Path data, StandardOpenOption howToOpen) throws IOException {
        Path lockFile = data.resolveSibling(data.getFileName() + LOCK_SUFFIX);
        FileChannel channel;
        try {
            channel = FileChannel.open(lockFile, StandardOpenOption.WRITE, howToOpen);
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            return null;
        }
        if (isLockable(channel)) {
            return new ServerDirectory(data, lockFile, channel);
        }
        channel.close();
        return null;
    }

    private static boolean isLockable(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void stopServer() throws IOException {
        Optional<ProcessHandle> server = runningServer();
        if (server.isPresent()) {
            server.get().destroy();
            try {
                server.get().onExit().get(10, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                server.get().destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The server writes its process id into its data directory; the command line tells whether the id is still its own. */
    private Optional<ProcessHandle> runningServer() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .limit(1)
                .filter(line -> line.strip().matches("\\d+"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())).stream())
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                .findFirst();
    }

    /** Deletes the data and gives the place up. */
    @Override
    public void close() throws IOException {
        try (lock) {
            if (Files.exists(data)) {
                deleteTree(data);
            }
            Files.deleteIfExists(lockFile);
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
