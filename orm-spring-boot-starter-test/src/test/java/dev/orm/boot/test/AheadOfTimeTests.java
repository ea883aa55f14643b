package dev.orm.boot.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.test.ahead.WordApplication;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spring writes down ahead of time, as its build plugins have it do, starts as the application does without. */
final class AheadOfTimeTests {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    private Path directory;

    @Test
    void anApplicationProcessedAheadOfTimeWritesAndReadsBothOfItsDatabases() throws Exception {
        String processing = run(
                CLASS_PATH,
                "org.springframework.boot.SpringApplicationAotProcessor",
                WordApplication.class.getName(),
                directory.resolve("sources").toString(),
                directory.resolve("resources").toString(),
                directory.resolve("classes").toString(),
                "dev.orm",
                "words");
        assertThat(directory.resolve("sources")).as(processing).isDirectory();
        compile();

        String said = run(
                directory.resolve("classes")
                        + File.pathSeparator
                        + directory.resolve("resources")
                        + File.pathSeparator
                        + CLASS_PATH,
                "-Dspring.aot.enabled=true",
                WordApplication.class.getName());

        assertThat(said).contains("generated true, words 1, entries 1").doesNotContain(" WARN ");
    }

    private void compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-parameters",
                "-classpath",
                directory.resolve("classes") + File.pathSeparator + CLASS_PATH,
                "-d",
                directory.resolve("classes").toString()));
        try (Stream<Path> sources = Files.walk(directory.resolve("sources"))) {
            sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private String run(String classPath, String... arguments) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorm.engines.audit.url=jdbc:h2:mem:audit",
                "-Dorm.engines.audit.packages=dev.orm.boot.test.ahead.audit",
                "-classpath",
                classPath));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as(command.toString())
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }
}
