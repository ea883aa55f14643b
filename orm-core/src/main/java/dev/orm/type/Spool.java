package dev.orm.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the bytes of a stream: a few in memory, many in a temporary file that is deleted when nobody refers to it. */
final class Spool {

    private static final int MOST_IN_MEMORY = 256 * 1024;
    private static final Cleaner CLEANER = Cleaner.create();

    private Spool() {}

    static LargeBytes of(InputStream stream) throws IOException {
        byte[] first = stream.readNBytes(MOST_IN_MEMORY);
        return first.length < MOST_IN_MEMORY ? LargeBytes.of(first) : ofFile(first, stream);
    }

    private static LargeBytes ofFile(byte[] first, InputStream rest) throws IOException {
        TemporaryFile file = new TemporaryFile(Files.createTempFile("orm-", ".bytes"));
        CLEANER.register(file, new Deletion(file.path));
        try (OutputStream out = Files.newOutputStream(file.path)) {
            out.write(first);
            rest.transferTo(out);
        }
        return LargeBytes.of(Files.size(file.path), file);
    }

    /** The file lives as long as this object is referred to. */
    private static final class TemporaryFile implements LargeBytes.Source {

        private final Path path;

        TemporaryFile(Path path) {
            this.path = path;
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    private record Deletion(Path path) implements Runnable {

        @Override
        public void run() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
