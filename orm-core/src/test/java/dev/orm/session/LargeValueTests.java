package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.testing.Covers;
import dev.orm.type.LargeBytes;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/** The largest values of each kind. */
final class LargeValueTests extends SessionTest {

    private static final int MEGABYTE = 1024 * 1024;

    LargeValueTests(Lab lab) {
        super(lab, Archive.class);
    }

    private Archive found(long id) {
        return inDatabase(other -> other.get(Archive.class, id));
    }

    /** Bytes that are made while they are read, so that nobody needs an array of them all. */
    private static final class Made extends InputStream {

        private final int length;
        private int position;

        Made(int length) {
            this.length = length;
        }

        @Override
        public int read() {
            return position < length ? position++ * 31 & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int count = Math.min(most, length - position);
            for (int i = 0; i < count; i++) {
                into[from + i] = (byte) (position++ * 31);
            }
            return count > 0 || most == 0 ? count : -1;
        }
    }

    private void keepsBytes(long id, int length) throws IOException {
        Archive archive = new Archive(id);
        archive.film = LargeBytes.of(length, () -> new Made(length));
        givenAll(archive);
        LargeBytes film = Objects.requireNonNull(found(id).film);
        assertThat(film.length()).isEqualTo(length);
        try (InputStream read = film.open();
                InputStream expected = new Made(length)) {
            byte[] part;
            do {
                part = expected.readNBytes(MEGABYTE);
                assertThat(Arrays.equals(read.readNBytes(MEGABYTE), part)).isTrue();
            } while (part.length > 0);
        }
    }

    @Test
    @Covers("T4.2")
    void bytesAreStreamedWhateverTheirNumber() throws IOException {
        keepsBytes(1, 0);
        keepsBytes(2, 10);
        keepsBytes(3, 64 * 1024);
        keepsBytes(4, 64 * MEGABYTE);
    }

    @Test
    void sourceThatHasOtherBytesThanItSaysIsRefusedAndNotCut() {
        for (int length : List.of(9, 11)) {
            Archive archive = new Archive(1);
            archive.film = LargeBytes.of(10, () -> new Made(length));

            assertThatThrownBy(() -> givenAll(archive))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining(
                            length == 9 ? "9 bytes where 10 were announced" : "more than the 10 bytes");
        }
        givenAll(new Archive(1));
        assertThat(found(1).id).isEqualTo(1);
    }

    @Test
    void streamsOfASourceAreClosed() {
        AtomicInteger open = new AtomicInteger();
        Archive archive = new Archive(1);
        archive.film = LargeBytes.of(10, () -> {
            open.incrementAndGet();
            return new FilterInputStream(new Made(10)) {
                @Override
                public void close() {
                    open.decrementAndGet();
                }
            };
        });
        givenAll(archive);

        assertThat(open).hasValue(0);
        assertThat(Objects.requireNonNull(found(1).film).length()).isEqualTo(10);
    }

    @Test
    void bytesThatWereReadAreKeptWhenTheirRowIsGone() throws IOException {
        Archive archive = new Archive(1);
        archive.film = LargeBytes.of(300_000, () -> new Made(300_000));
        givenAll(archive);
        LargeBytes film = Objects.requireNonNull(found(1).film);
        given(other -> other.delete(other.get(Archive.class, 1L)));

        assertThat(film.bytes()).hasSize(300_000).isEqualTo(new Made(300_000).readAllBytes());
    }

    @Test
    void tenThousandValuesComeBack() throws IOException {
        givenAll(IntStream.range(0, 10_000)
                .mapToObj(i -> {
                    Archive archive = new Archive(i);
                    archive.film = LargeBytes.of(i % 100, () -> new Made(i % 100));
                    return archive;
                })
                .toArray());

        for (Archive found : inDatabase(other -> other.query(Archive.class).list())) {
            assertThat(Objects.requireNonNull(found.film).bytes()).hasSize((int) (found.id % 100));
        }
    }

    @Test
    void valuesThatAreNotThereAreNull() {
        givenAll(new Archive(1), new Archive(2));

        LargeBytes film = found(2).film;
        assertThat((Object) film).isNull();
    }

    @Test
    void unchangedBytesAreNotWritten() {
        Archive archive = new Archive(1);
        archive.film = LargeBytes.of(new byte[] {1, 2});
        givenAll(archive, new Archive(2));

        assertThat(sql.of(() -> given(other -> other.get(Archive.class, 1L).text = "x")))
                .containsExactly("select archive", "update archive set text");
    }

    @Test
    @Covers({"T4.1", "T4.2"})
    void longTextComesBack() {
        String text = "0123456789abcd\u00e9\uD83D\uDE00".repeat(2 * MEGABYTE);
        Archive archive = new Archive(1);
        archive.text = text;
        givenAll(archive);

        boolean same = text.equals(found(1).text);
        assertThat(same).isTrue();
    }

    @Test
    @Covers("T2.2")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL})
    void longestNumbersComeBackAndLongerOnesAreRefused() {
        int most = lab.isPostgresql() ? 131_072 : 100_000;
        Archive longest = new Archive(1);
        longest.number = new BigDecimal("7".repeat(most));
        givenAll(longest);
        Archive longer = new Archive(2);
        longer.number = new BigDecimal("7".repeat(most + 1));

        BigDecimal found = Objects.requireNonNull(found(1).number);
        assertThat(found.compareTo(longest.number)).isZero();
        assertThatThrownBy(() -> givenAll(longer))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("Archive.number: The number has more digits before the point");
    }
}
