package dev.orm.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Temporary files of values that are read. */
final class SpoolTests {

    private final TemporaryNames names = new TemporaryNames();

    @Test
    void fewBytesStayInMemoryAndManyGoToAFile() throws IOException {
        byte[] many = new byte[Spool.MOST_IN_MEMORY + 5];
        many[many.length - 1] = 7;

        assertThat(Spool.of(new ByteArrayInputStream(new byte[] {1, 2})).bytes())
                .containsExactly(1, 2);
        assertThat(Spool.of(new ByteArrayInputStream(many)).bytes()).isEqualTo(many);
    }

    @Test
    void nameIsUsedAgainWhenItsFileIsGone() throws IOException {
        Path first = names.take();
        Path second = names.take();
        names.giveBack(first);

        assertThat(second).isNotEqualTo(first);
        assertThat(names.take()).isEqualTo(first);
        assertThat(names.take()).isNotIn(first, second);
    }

    @Test
    void directoryThatWasCleanedUpIsMadeAnew() throws IOException {
        Path first = names.take();
        Files.delete(first.getParent());
        Path second = names.take();
        names.giveBack(first);

        assertThat(second.getParent()).isDirectory().isNotEqualTo(first.getParent());
        assertThat(names.take()).isNotEqualTo(first);
    }

    @Test
    void failureWhileReadingIsThatOfTheReader() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut off");
            }
        };
        InputStream stream = new SequenceInputStream(new ByteArrayInputStream(new byte[Spool.MOST_IN_MEMORY]), broken);

        assertThatThrownBy(() -> Spool.of(stream))
                .isInstanceOf(IOException.class)
                .hasMessage("cut off");
    }
}
