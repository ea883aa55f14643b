package dev.orm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.PageSnippets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
        String code = PageSnippets.code(SOURCES);
        List<String> snippets = PageSnippets.of(PAGES.resolve(page));

        assertThat(snippets)
                .as("snippets of %s", page)
                .isNotEmpty()
                .filteredOn(snippet -> !code.contains(snippet))
                .as("snippets of %s that are no code of a test", page)
                .isEmpty();
    }

    @Test
    void theUseWithoutSpringInTheReadmeIsCodeThatRuns() throws IOException {
        assertThat(PageSnippets.of(Path.of("..", "README.md")))
                .filteredOn(snippet -> snippet.contains("Engine.create("))
                .singleElement()
                .satisfies(snippet -> assertThat(PageSnippets.code(SOURCES)).contains(snippet));
    }
}
