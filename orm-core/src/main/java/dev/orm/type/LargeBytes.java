package dev.orm.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Bytes that need not all be in memory: a file, or whatever can be opened as a stream. To change an attribute, give it
 * another object.
 *
 * <p>A value that is read from a database is its owner's to keep, also when the session is closed: a small one (less than
 * 64 KB) in memory, a larger one in a temporary file that nobody else can read. The file is deleted when the object and the
 * streams opened from it are garbage, at the latest when the JVM ends. Two of these are the same value only if they are the
 * same object. Immutable, and thread-safe as far as its source is.
 */
public final class LargeBytes {

    private final long length;
    private final Source source;

    private LargeBytes(long length, Source source) {
        this.length = length;
        this.source = source;
    }

    /** Opens the bytes from their beginning, each time anew. */
    @FunctionalInterface
    public interface Source {

        /** A new stream, which the caller closes. */
        InputStream open() throws IOException;
    }

    /** Bytes in memory; later changes of the array are not seen. */
    public static LargeBytes of(byte[] bytes) {
        return ofOwn(bytes.clone());
    }

    static LargeBytes ofOwn(byte[] bytes) {
        return new LargeBytes(bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    static LargeBytes of(Spool.TemporaryFile file) {
        return new LargeBytes(file.length(), file);
    }

    /**
     * The content of a file, which has to stay as it is until it is written.
     *
     * @throws IOException if there is no such file
     */
    public static LargeBytes of(Path file) throws IOException {
        return new LargeBytes(Files.size(file), () -> Files.newInputStream(file));
    }

    /**
     * The bytes that a source gives.
     *
     * @param length how many there are; to write a source that has fewer or more fails
     * @param source opened once each time the value is sent to the database; the stream is closed behind its last byte
     * @throws IllegalArgumentException if the length is negative
     */
    public static LargeBytes of(long length, Source source) {
        if (length < 0) {
            throw new IllegalArgumentException("A length is not negative; found " + length);
        }
        return new LargeBytes(length, Objects.requireNonNull(source, "source"));
    }

    /** The number of bytes. */
    public long length() {
        return length;
    }

    /** The bytes from their beginning; the caller closes the stream. */
    public InputStream open() throws IOException {
        return source.open();
    }

    /** All bytes in memory. */
    public byte[] bytes() throws IOException {
        try (InputStream stream = open()) {
            return stream.readAllBytes();
        }
    }

    /** Says how many bytes there are, not which. */
    @Override
    public String toString() {
        return length + " bytes";
    }
}
