package dev.orm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.PageSnippets;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages about Spring show as Java stands in a class of this package, and the settings they list are those there are. */
final class PageTests {

    private static final Path PAGE = Path.of("..", "docs", "spring.md");
    private static final List<Path> SOURCES = List.of(
            Path.of("src", "test", "java", "dev", "orm", "docs"),
            Path.of("src", "test", "java", "dev", "orm", "docs", "audit"));
    private static final Pattern IN_METADATA =
            Pattern.compile("\"name\": \"(orm(?:\\.[a-z-]+)+)\",\\s*\"type\": \"(?![^\"]*OrmProperties)");
    private static final Pattern ON_PAGE = Pattern.compile("^\\| `(orm(?:\\.[a-z-]+)+)` \\|", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"spring.md", "observability.md", "from-jpa.md"})
    void everySnippetIsCodeThatRuns(String page) throws IOException {
        String code = PageSnippets.code(SOURCES);

        assertThat(PageSnippets.of(PAGE.resolveSibling(page)))
                .isNotEmpty()
                .filteredOn(snippet -> !code.contains(snippet))
                .as("snippets of %s that are no code of a test", page)
                .isEmpty();
    }

    @Test
    void everySettingIsListed() throws IOException {
        assertThat(names(ON_PAGE, Files.readString(PAGE))).isEqualTo(names(IN_METADATA, metadata()));
    }

    private static String metadata() throws IOException {
        StringBuilder all = new StringBuilder();
        ClassLoader classes = PageTests.class.getClassLoader();
        for (URL file : Collections.list(classes.getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream text = file.openStream()) {
                all.append(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static Set<String> names(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
