package dev.orm.type;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the bytes of a stream: a few in memory, many in a temporary file that is deleted when nobody refers to it. */
final class Spool {

    static final int MOST_IN_MEMORY = 64 * 1024;

    private static final Cleaner CLEANER = Cleaner.create();
    private static final TemporaryNames NAMES = new TemporaryNames();

    private Spool() {}

    static LargeBytes of(InputStream stream) throws IOException {
        byte[] first = stream.readNBytes(MOST_IN_MEMORY);
        return first.length < MOST_IN_MEMORY ? LargeBytes.ofOwn(first) : LargeBytes.of(file(first, stream));
    }

    private static TemporaryFile file(byte[] first, InputStream rest) throws IOException {
        Path path = NAMES.take();
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write(first);
            rest.transferTo(out);
        } catch (IOException | RuntimeException e) {
            delete(path);
            throw e;
        }
        TemporaryFile file = new TemporaryFile(path, Files.size(path));
        CLEANER.register(file, () -> delete(path));
        return file;
    }

    /** A file that cannot be deleted now keeps its name: the end of the JVM tries again. */
    private static void delete(Path path) {
        File file = path.toFile();
        if (file.delete() || !file.exists()) {
            NAMES.giveBack(path);
        }
    }

    /** The file lives as long as this object is referred to. */
    static final class TemporaryFile implements LargeBytes.Source {

        private final Path path;
        private final long length;

        private TemporaryFile(Path path, long length) {
            this.path = path;
            this.length = length;
        }

        long length() {
            return length;
        }

        @Override
        public InputStream open() throws IOException {
            return new OpenFile(Files.newInputStream(path), this);
        }
    }

    /** Keeps the file while it is read, though the value may be forgotten already. */
    private static final class OpenFile extends FilterInputStream {

        @SuppressWarnings({"unused", "FieldCanBeLocal"})
        private final TemporaryFile file;

        OpenFile(InputStream stream, TemporaryFile file) {
            super(stream);
            this.file = file;
        }

        @Override
        public long transferTo(OutputStream out) throws IOException {
            return in.transferTo(out);
        }
    }
}
