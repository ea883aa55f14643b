package dev.orm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much memory one value of 64 MB takes on its way to a database and back. */
@OnEachDatabase
final class LargeValueMemoryTests {

    private final TestDatabase database;

    LargeValueMemoryTests(TestDatabase database) {
        this.database = database;
    }

    /** H2 takes and gives parts, so its heap is smaller than the value. The other drivers hold a value as an array, SQLite's twice. */
    private int megabytes() {
        return switch (database.product()) {
            case H2 -> 60;
            case POSTGRESQL -> 110;
            case SQLITE -> 150;
        };
    }

    @Test
    @Covers("T4.2")
    void valueOf64MegabytesPassesThroughAHeapOfItsFactor(@TempDir Path directory) throws Exception {
        database.clear();
        assertThat(output(directory)).contains("the same");
    }

    private String output(Path directory) throws IOException, InterruptedException {
        String url = switch (database.product()) {
            case H2 -> "jdbc:h2:file:" + directory.resolve("film") + ";CACHE_SIZE=4096";
            case POSTGRESQL, SQLITE -> database.url();
        };
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes() + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LargeValueProgram.class.getName(),
                        url)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return output;
    }
}
