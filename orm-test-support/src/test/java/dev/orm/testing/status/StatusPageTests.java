package dev.orm.testing.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatusPageTests {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/status.md");

    @Test
    void pageIsUpToDate() throws IOException {
        String page = new StatusPage(Feature.all(), ProvenClauses.in(testSources())).text();
        if (Boolean.getBoolean("orm.status.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/status.md is stale: run this test with -Dorm.status.update=true")
                .isEqualTo(page);
    }

    @Test
    void everyClauseIsProven() throws IOException {
        assertThat(new StatusPage(Feature.all(), ProvenClauses.in(testSources())).unproven())
                .as("clauses that no test names in @Covers any more")
                .isEmpty();
    }

    @Test
    void everyClauseThatATestNamesExists() throws IOException {
        assertThat(new StatusPage(Feature.all(), ProvenClauses.in(testSources())).unknown())
                .as("ids in @Covers that are not in features.tsv")
                .isEmpty();
    }

    private static List<Path> testSources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void featureWorksWhenAllItsClausesAreProven() {
        List<Feature> features = Feature.parse(
                "Q1\tP1\tSelect\nQ1.1\tOne.\nQ1.2\tTwo.\nQ2\tP1\tJoin\nQ2.1\tThree.\nQ2.2\tFour.\nQ3\tP2\tAlias\nQ3.1\tFive.");

        String page = new StatusPage(features, Map.of("Q1.1", by("A.a"), "Q1.2", by("A.a"), "Q2.1", by("B.b"))).text();

        assertThat(page)
                .contains("| Q1 Select | P1 | works | 2 of 2 |", "| Q2 Join | P1 | partly | 1 of 2 |")
                .contains("| Q3 Alias | P2 | not yet | 0 of 1 |", "- [x] Q2.1 Three. (`B.b`)", "- [ ] Q2.2 Four.");
    }

    @Test
    void unknownClauseIsTold() {
        List<Feature> features = Feature.parse("Q1\tP1\tSelect\nQ1.1\tOne.");

        assertThat(new StatusPage(features, Map.of("Q1.7", by("A.a"))).unknown())
                .containsExactly("Q1.7");
    }

    @Test
    void clauseThatLostItsTestIsTold() {
        List<Feature> features = Feature.parse("Q1\tP1\tSelect\nQ1.1\tOne.\nQ1.2\tTwo.");

        assertThat(new StatusPage(features, Map.of("Q1.1", by("A.a"))).unproven())
                .containsExactly("Q1.2");
    }

    @Test
    void idsOfAllListsDiffer() {
        assertThat(Feature.all()).extracting(Feature::id).doesNotHaveDuplicates();
    }

    private static SortedSet<String> by(String test) {
        return new TreeSet<>(List.of(test));
    }

    @Test
    void clausesOfMethodsAndClassesAreRead(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("SomeTests.java"), """
                @Covers("Q1.1")
                class SomeTests {
                    @Covers({"Q1.2", "Q1.3"}) void one() {}
                    class Inner { @Covers(value = "Q1.2") void two() {} }
                }
                """);

        assertThat(ProvenClauses.in(List.of(folder)))
                .containsEntry("Q1.1", by("SomeTests"))
                .containsEntry("Q1.2", new TreeSet<>(List.of("SomeTests.one", "SomeTests.Inner.two")))
                .containsEntry("Q1.3", by("SomeTests.one"));
    }

    @Test
    void clauseThatIsNoLiteralIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("SomeTests.java"), "class SomeTests { @Covers(ID) void one() {} }");

        assertThatThrownBy(() -> ProvenClauses.in(List.of(folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("@Covers of SomeTests.one needs literals, not ID");
    }

    @Test
    void lineThatBelongsToNoFeatureIsRefused() {
        assertThatThrownBy(() -> Feature.parse("Q1\tP1\tSelect\nQ2.1\tOne."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Q2.1");
    }
}
