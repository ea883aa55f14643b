package dev.orm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page shows as Java stands in a class of this package, so that it compiles and runs. */
final class PageTests {

    private static final Path PAGES = Path.of("..", "docs");
    private static final Path TESTS = Path.of("src", "test", "java", "dev", "orm");
    private static final List<Path> SOURCES = List.of(
            TESTS.resolve("docs"),
            Path.of("..", "orm-dialect-test").resolve(TESTS).resolve("conformance"));
    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language.md",
                "types.md",
                "schema.md",
                "migrations.md",
                "engine.md",
                "dialects.md",
                "lifecycle.md",
                "loading.md",
                "session.md",
                "mapping.md",
                "inheritance.md",
                "relations.md",
                "criteria.md"
            })
    void everySnippetIsCodeThatRuns(String page) throws IOException {
        String code = code();
        List<String> snippets = snippets(PAGES.resolve(page));

        assertThat(snippets)
                .as("snippets of %s", page)
                .isNotEmpty()
                .filteredOn(snippet -> !code.contains(snippet))
                .as("snippets of %s that are no code of a test", page)
                .isEmpty();
    }

    @Test
    void theUseWithoutSpringInTheReadmeIsCodeThatRuns() throws IOException {
        assertThat(snippets(Path.of("..", "README.md")))
                .filteredOn(snippet -> snippet.contains("Engine.create("))
                .singleElement()
                .satisfies(snippet -> assertThat(code()).contains(snippet));
    }

    private static List<String> snippets(Path page) throws IOException {
        List<String> snippets = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(page));
        while (matcher.find()) {
            snippets.add(trimmed(matcher.group(1)));
        }
        return snippets;
    }

    private static String code() throws IOException {
        StringBuilder code = new StringBuilder();
        for (Path folder : SOURCES) {
            for (Path source : sources(folder)) {
                code.append(trimmed(Files.readString(source))).append('\n');
            }
        }
        return code.toString();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Without white space, because a page breaks its lines otherwise. */
    private static String trimmed(String text) {
        return text.replaceAll("\\s", "");
    }
}
