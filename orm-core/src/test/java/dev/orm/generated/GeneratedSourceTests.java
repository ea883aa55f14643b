package dev.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.compiler.Compilation;
import dev.orm.testing.compiler.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is generated, letter by letter, and that it compiles without a warning. Run with {@code
 * -Dorm.golden.update=true} to write the golden files again, and review their differences.
 */
final class GeneratedSourceTests {

    private static final Path PEOPLE = Path.of("src/test/java/dev/orm/generated/people");
    private static final Path TRICKY = Path.of("src/test/resources/generated/tricky");
    private static final Path GOLDEN = Path.of("src/test/resources/generated/golden");

    @TempDir
    private static Path first;

    @TempDir
    private static Path second;

    private static Map<String, String> generated = Map.of();

    @BeforeAll
    static void compile() throws IOException {
        generated = Sources.compiler(first).compile(Sources.in(PEOPLE)).generated();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Person_", "Person_Access", "Address_", "Geo_", "Seat_Access", "Booking_Access", "Account_Access"
            })
    void sourceIsAsInTheGoldenFile(String name) throws IOException {
        Path golden = GOLDEN.resolve(name + ".java");

        String source = generated.get("dev.orm.generated.people." + name);

        if (Boolean.getBoolean("orm.golden.update")) {
            Files.writeString(golden, source);
        }
        assertThat(source).isEqualTo(Files.readString(golden));
    }

    @Test
    void orderOfSourcesMakesNoDifference() throws IOException {
        List<SourceText> reversed = new ArrayList<>(Sources.in(PEOPLE));
        Collections.reverse(reversed);

        assertThat(Sources.compiler(second).compile(reversed).generated()).isEqualTo(generated);
    }

    /** Deprecated members, raw types, generic arrays, names that clash, classes of every kind: see the sources. */
    @Test
    void generatedCodeCompilesWithoutAWarning(@TempDir Path directory) throws IOException {
        Compilation compilation = Sources.compiler(directory).compile(Sources.in(TRICKY));

        assertThat(compilation.findings()).isEmpty();
    }
}
