package dev.orm.boot.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.test.ahead.Word;
import dev.orm.boot.test.ahead.WordApplication;
import dev.orm.boot.test.ahead.WordText;
import dev.orm.boot.test.ahead.audit.Entry;
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
    void anApplicationProcessedAheadOfTimeWritesAndReadsBothOfItsDatabasesWithoutAScan() throws Exception {
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
        compile(directory.resolve("sources"), "classes");
        addAnEntity();

        String said = run(
                directory.resolve("classes")
                        + File.pathSeparator
                        + directory.resolve("resources")
                        + File.pathSeparator
                        + directory.resolve("late")
                        + File.pathSeparator
                        + CLASS_PATH,
                "-Dspring.aot.enabled=true",
                WordApplication.class.getName());

        assertThat(said)
                .contains("generated true, words 1, entries 1, mapped [Word]")
                .doesNotContain(" WARN ");
        assertThat(run(directory.resolve("late") + File.pathSeparator + CLASS_PATH, WordApplication.class.getName()))
                .as("which a scan finds")
                .contains("generated false, words 1, entries 1, mapped [Late, Word]");
        assertThat(Files.readString(directory
                        .resolve("resources")
                        .resolve("META-INF/native-image/dev.orm/words/reachability-metadata.json")))
                .contains(Word.class.getName() + "_Access", Entry.class.getName() + "_Access", WordText.class.getName())
                .contains("services\\/dev.orm.dialect.DialectProvider");
    }

    /** One that came after the processing: a scan would find it. */
    private void addAnEntity() throws IOException {
        Path source = directory.resolve("late-sources").resolve("Late.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, """
            package dev.orm.boot.test.ahead;

            @jakarta.persistence.Entity
            public class Late {
                @jakarta.persistence.Id
                private long id;
            }
            """);
        compile(source.getParent(), "late");
    }

    private void compile(Path from, String to) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-parameters",
                "-classpath",
                directory.resolve("classes") + File.pathSeparator + CLASS_PATH,
                "-d",
                directory.resolve(to).toString()));
        try (Stream<Path> sources = Files.walk(from)) {
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
