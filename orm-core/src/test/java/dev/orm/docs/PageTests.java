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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page shows as Java stands in a class of this package, so that it compiles and runs. */
final class PageTests {

    private static final Path PAGES = Path.of("..", "docs");
    private static final Path SOURCES = Path.of("src", "test", "java", "dev", "orm", "docs");
    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"language.md", "types.md", "schema.md", "migrations.md", "engine.md", "lifecycle.md"})
    void everySnippetIsCodeThatRuns(String page) throws IOException {
        String code = code();
        List<String> snippets = snippets(PAGES.resolve(page));

        assertThat(snippets)
                .as("snippets of %s", page)
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(code).contains(snippet));
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
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            StringBuilder code = new StringBuilder();
            for (Path source : sources) {
                code.append(trimmed(Files.readString(source))).append('\n');
            }
            return code.toString();
        }
    }

    /** Without white space, because a page breaks its lines otherwise. */
    private static String trimmed(String text) {
        return text.replaceAll("\\s", "");
    }
}
