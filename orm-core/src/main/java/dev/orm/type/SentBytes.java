package dev.orm.type;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a value on their way to a driver, of which none closes what it is given: opened by the first read and
 * closed behind the last, which fails unless there are as many as were announced.
 */
final class SentBytes extends InputStream {

    private final LargeBytes value;
    private @Nullable InputStream stream;
    private long rest;

    SentBytes(LargeBytes value) {
        this.value = value;
        this.rest = value.length();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (rest == 0 || most == 0) {
            return rest == 0 ? -1 : 0;
        }
        try {
            return readOn(into, from, (int) Math.min(most, rest));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private int readOn(byte[] into, int from, int most) throws IOException {
        InputStream open = stream == null ? value.open() : stream;
        stream = open;
        int count = open.read(into, from, most);
        if (count < 0) {
            throw new IOException("There are " + (value.length() - rest) + " bytes where " + value.length()
                    + " were announced: the source of a value must not change before it is written");
        }
        rest -= count;
        if (rest == 0) {
            end(open);
        }
        return count;
    }

    private void end(InputStream open) throws IOException {
        if (open.read() >= 0) {
            throw new IOException("There are more than the " + value.length()
                    + " bytes that were announced: the source of a value must not change before it is written");
        }
        close();
    }

    @Override
    public void close() throws IOException {
        InputStream open = stream;
        stream = null;
        if (open != null) {
            open.close();
        }
    }
}
