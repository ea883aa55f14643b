package dev.orm.boot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bill of materials has every module that applications use, in the version of the build. */
final class BomTests {

    private static final Path BOM = Path.of("..", "orm-bom", "pom.xml");
    private static final Path PARENT = Path.of("..", "pom.xml");
    private static final Set<String> OF_THE_BUILD_ALONE =
            Set.of("orm-bom", "orm-test-support", "demo-app", "sample-library-catalog", "sample-library", "benchmarks");

    private static Set<String> all(Path file, String pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void everyModuleForApplicationsIsManaged() throws IOException {
        Set<String> modules = all(PARENT, "<module>([^<]+)</module>");
        modules.removeAll(OF_THE_BUILD_ALONE);
        modules.removeIf(module -> module.startsWith("benchmarks/"));

        assertThat(all(BOM, "<groupId>dev.orm</groupId>\\s+<artifactId>(?!orm-bom<)([^<]+)</artifactId>"))
                .isEqualTo(modules);
    }

    @Test
    void itHasTheVersionOfTheBuild() throws IOException {
        assertThat(all(BOM, "<artifactId>orm-bom</artifactId>\\s+<version>([^<]+)</version>"))
                .isEqualTo(all(PARENT, "<artifactId>orm</artifactId>\\s+<version>([^<]+)</version>"));
    }
}
