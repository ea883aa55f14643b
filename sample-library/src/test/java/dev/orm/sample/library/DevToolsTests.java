package dev.orm.sample.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** DevTools restarts the application with new classes, and with its database in memory empty. */
final class DevToolsTests {

    @Test
    void eachRestartMapsTheNewClassesAndDropsTheTablesWhileTheyAreThere() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dspring.datasource.url=jdbc:h2:mem:library;DB_CLOSE_DELAY=-1",
                        "-Dorm.schema.mode=create-drop",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        RestartingLibrary.class.getName()))
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();

            assertThat(said.lines().filter(line -> line.startsWith("run ")))
                    .as(said)
                    .containsExactly(
                            "run 1, patrons 1, classes of this run true, by RestartClassLoader",
                            "run 2, patrons 1, classes of this run true, by RestartClassLoader",
                            "run 3, patrons 1, classes of this run true, by RestartClassLoader");
            assertThat(said).doesNotContain("ormSchemaInitializer").doesNotContain(" ERROR ");
        } finally {
            process.destroyForcibly();
        }
    }
}
