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
 * <p>A value that is read from a database is kept in memory while it is small, else in a temporary file that goes when
 * the object does. Immutable and thread-safe as far as its source is.
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
        byte[] copy = bytes.clone();
        return new LargeBytes(copy.length, () -> new ByteArrayInputStream(copy));
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
     * As many bytes as a source gives.
     *
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
