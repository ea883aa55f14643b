package dev.orm.session;

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

/** What a stream of entities needs of memory. */
@OnEachDatabase
final class EntityStreamMemoryTests {

    private final TestDatabase database;

    EntityStreamMemoryTests(TestDatabase database) {
        this.database = database;
    }

    @Test
    @Covers("L13.4")
    void aMillionEntitiesAreReadInMemoryThatDoesNotHoldThem(@TempDir Path directory) throws Exception {
        assertThat(output(directory))
                .contains("1000000 entities, sum 500000500000, Session[open, 0 persistent, 0 pending]");
    }

    private String output(Path directory) throws IOException, InterruptedException {
        database.clear();
        String url = switch (database.product()) {
            case H2 -> "jdbc:h2:file:" + directory.resolve("stream") + ";CACHE_SIZE=8192";
            case POSTGRESQL, SQLITE -> database.url();
        };
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        EntityStreamProgram.class.getName(),
                        url)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return output;
    }
}
