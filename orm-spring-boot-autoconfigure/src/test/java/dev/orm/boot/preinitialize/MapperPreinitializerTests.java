package dev.orm.boot.preinitialize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.support.SpringFactoriesLoader;

@ExtendWith(OutputCaptureExtension.class)
final class MapperPreinitializerTests {

    @Test
    void bootFindsIt() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(BackgroundPreinitializer.class))
                .hasAtLeastOneElementOfType(MapperPreinitializer.class);
    }

    @Test
    void itMapsWithoutDatabaseAndWithoutAWord(CapturedOutput output) {
        assertThatCode(() -> new MapperPreinitializer().preinitialize()).doesNotThrowAnyException();
        assertThat(output).doesNotContain("ORM-", "WARN");
    }
}
