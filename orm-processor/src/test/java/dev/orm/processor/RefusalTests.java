package dev.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.processor.model.Problem;
import dev.orm.testing.compiler.SourceCompiler;
import dev.orm.testing.compiler.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * For each problem there is a source of its name that provokes it: a comment above the element at fault holds the
 * message.
 */
final class RefusalTests {

    private static final String EXPECTED = "// error: ";

    /** Our own annotations, which the processor knows by name. */
    private static final SourceText COMPUTED = annotation("Computed");

    private static final SourceText HYBRID = annotation("Hybrid");

    private static final SourceText JOIN_CONDITION = annotation("JoinCondition");

    @ParameterizedTest
    @EnumSource(Problem.class)
    void problemIsReportedAtItsElementWithItsMessage(Problem problem, @TempDir Path directory) throws IOException {
        String source = source(problem);

        List<String> errors = new SourceCompiler(directory)
                        .processors("dev.orm.processor.OrmProcessor")
                        .compile(List.of(COMPUTED, HYBRID, JOIN_CONDITION, new SourceText("shop.Source", source)))
                        .diagnostics()
                        .stream()
                        .filter(it -> it.getKind() == Diagnostic.Kind.ERROR && isInSource(it))
                        .map(it -> it.getLineNumber() + ": " + it.getMessage(Locale.ROOT))
                        .toList();

        assertThat(errors).isEqualTo(expected(source)).isNotEmpty();
    }

    private static SourceText annotation(String name) {
        return new SourceText(
                "dev.orm.annotation." + name, "package dev.orm.annotation; public @interface " + name + " {}");
    }

    /** What was generated before the problem was found does not compile here, without the run-time library. */
    private static boolean isInSource(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource().getName().endsWith("shop/Source.java");
    }

    private static List<String> expected(String source) {
        List<String> errors = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(EXPECTED)) {
                errors.add((i + 2) + ": " + line.substring(EXPECTED.length()));
            }
        }
        return errors;
    }

    private static String source(Problem problem) throws IOException {
        String name = "/refused/" + problem + ".java";
        try (InputStream in = Objects.requireNonNull(RefusalTests.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
