package dev.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import dev.orm.testing.compiler.Compilation;
import dev.orm.testing.compiler.SourceText;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build tool does that compiles only what changed: the other classes are there as class files alone. */
final class IncrementalTests {

    private static final List<SourceText> SHOP = List.of(
            source("Named", "@MappedSuperclass public abstract class Named { @Id Long id; String name; }"),
            source("Address", "@Embeddable public class Address { String city; @ManyToOne Product nearest; }"),
            source("Product", "@Entity @Inheritance public class Product extends Named { int price; }"),
            source("Book", "@Entity public class Book extends Product { String author; @ManyToOne Order first; }"),
            source("Order", """
                    @Entity @Table(name = "orders") public class Order extends Named {
                        Address address;
                        @ManyToMany @MapKeyColumn(name = "place") java.util.Map<Integer, Product> products = new java.util.HashMap<>();
                        @ManyToOne(fetch = FetchType.LAZY) Book favourite;
                    }"""));

    @TempDir
    private Path directory;

    private Map<String, String> whole = Map.of();

    private static SourceText source(String name, String text) {
        return new SourceText("shop." + name, "package shop;\nimport jakarta.persistence.*;\n" + text + "\n");
    }

    @BeforeEach
    void everythingIsCompiled() {
        Compilation compilation = Sources.compiler(directory.resolve("whole")).compile(SHOP);
        assertThat(compilation.findings()).isEmpty();
        whole = compilation.generated();
    }

    /** The class files of all but one class and what was generated from it, as a build tool leaves them. */
    private Path classesWithout(String name) throws IOException {
        Path from = directory.resolve("whole/classes/shop");
        Path to = Files.createDirectories(directory.resolve("without-" + name + "/shop"));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                String type = file.getFileName().toString().replace(".class", "");
                if (!type.equals(name) && !type.startsWith(name + "_") && !type.startsWith(name + "$")) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
        return to.getParent();
    }

    private Compilation alone(SourceText source) throws IOException {
        String name = source.name().substring("shop.".length());
        return Sources.compiler(directory.resolve("alone-" + name))
                .options(
                        "-classpath", System.getProperty("java.class.path") + File.pathSeparator + classesWithout(name))
                .compile(List.of(source));
    }

    private Map<String, String> generatedFrom(String type) {
        Map<String, String> generated = new TreeMap<>(whole);
        generated.keySet().retainAll(List.of(type + "_", type + "_Access"));
        return generated;
    }

    @Test
    @Covers("D25.3")
    void oneClassThatIsCompiledAloneYieldsTheSameSource() throws IOException {
        for (SourceText source : SHOP) {
            Compilation compilation = alone(source);

            assertThat(compilation.findings()).as(source.name()).isEmpty();
            assertThat(compilation.generated()).as(source.name()).isEqualTo(generatedFrom(source.name()));
        }
    }

    @Test
    @Covers("D25.3")
    void eachFileSaysFromWhichClassAloneItIs() {
        Compilation compilation = Sources.compiler(directory.resolve("origins"))
                .options("-processor", OriginRecorder.class.getName())
                .compile(SHOP);

        assertThat(compilation.generated())
                .containsOnlyKeys(OriginRecorder.origins().keySet());
        assertThat(OriginRecorder.origins())
                .isNotEmpty()
                .allSatisfy((file, origins) ->
                        assertThat(origins).containsExactly(file.substring(0, file.lastIndexOf('_'))));
    }

    @Test
    @Covers("D25.3")
    void whatIsLeftOfARemovedClassCompiles() throws IOException {
        SourceText order = source("Order", "@Entity @Table(name = \"orders\") public class Order extends Named {}");
        SourceText product = SHOP.get(2);
        Path classes = classesWithout("Book");
        Stream<Path> stale = Files.list(classes.resolve("shop"));
        try (stale) {
            for (Path file : stale.toList()) {
                if (file.getFileName().toString().matches("(Order|Product)(_.*|\\.class)")) {
                    Files.delete(file);
                }
            }
        }

        Compilation compilation = Sources.compiler(directory.resolve("left"))
                .options("-classpath", System.getProperty("java.class.path") + File.pathSeparator + classes)
                .compile(List.of(order, product));

        assertThat(compilation.findings()).isEmpty();
        assertThat(compilation.generated())
                .hasSize(4)
                .allSatisfy((name, text) -> assertThat(text).doesNotContain("Book"));
    }

    @Test
    @Covers("D25.3")
    void buildToolsAreToldThatFilesAreIsolated() throws IOException {
        try (InputStream declared =
                IncrementalTests.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(declared).isNotNull();
            assertThat(new String(declared.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .contains(Sources.PROCESSOR + ",isolating");
        }
    }
}
