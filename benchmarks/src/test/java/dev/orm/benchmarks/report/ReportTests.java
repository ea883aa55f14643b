package dev.orm.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTests {

    private static final String PAGE = "before\n<!-- results -->\nold\n<!-- end of results -->\nafter\n";

    @TempDir
    private Path directory;

    @Test
    void ratiosAreTakenInsideARound() {
        Results results = new Results(List.of(
                measurement(1, "by_key", "jdbc", 100),
                measurement(1, "by_key", "orm", 90),
                measurement(2, "by_key", "jdbc", 50),
                measurement(2, "by_key", "orm", 45)));

        assertThat(results.ratio(new Cell("h2", "by_key", "orm"), Measurement::operations))
                .hasValueSatisfying(ratio -> assertThat(ratio).hasToString("0.90 (0.90-0.90)"));
    }

    @Test
    void aRangeIsNarrowerWhereOtherImplementationsShowThatThereIsLittleNoise() {
        List<Measurement> two = List.of(
                measurement(1, "by_key", "jdbc", 100),
                measurement(1, "by_key", "orm", 90),
                measurement(2, "by_key", "jdbc", 100),
                measurement(2, "by_key", "orm", 92));
        List<Measurement> four = new ArrayList<>(two);
        for (String peer : List.of("ebean", "jooq")) {
            four.add(measurement(1, "by_key", peer, 50));
            four.add(measurement(2, "by_key", peer, 50));
        }

        assertThat(range(two)).isCloseTo(Math.exp(12.706 * Math.log(92.0 / 90) / 2), within(0.001));
        assertThat(range(four)).isBetween(1.0, 1.05);
    }

    /** How far the range goes up, as a factor. */
    private static double range(List<Measurement> measurements) {
        return new Results(measurements)
                .ratio(new Cell("h2", "by_key", "orm"), Measurement::operations)
                .map(ratio -> ratio.greatest() / ratio.value())
                .orElseThrow();
    }

    @Test
    void oneRoundHasNoRange() {
        Results results =
                new Results(List.of(measurement(1, "by_key", "jdbc", 100), measurement(1, "by_key", "orm", 90)));

        assertThat(results.ratio(new Cell("h2", "by_key", "orm"), Measurement::operations))
                .hasValueSatisfying(ratio -> assertThat(ratio).hasToString("0.90"));
    }

    @Test
    void aPartOfARunKeepsTheOthers() throws IOException {
        ResultFile file = new ResultFile(directory.resolve("results.csv"));
        file.keep(each -> true);
        file.add(List.of(measurement(1, "graph", "orm", 1.5), measurement(2, "graph", "orm", 1.5)));

        file.keep(each -> each.round() == 1);

        assertThat(file.implementations(1, "h2", "graph")).containsExactly("orm");
        assertThat(file.implementations(2, "h2", "graph")).isEmpty();
    }

    @Test
    void iterationsOfAForkAreOneValue() {
        Results results = new Results(List.of(
                measurement(1, "by_key", "jdbc", 10),
                measurement(1, "by_key", "jdbc", 500),
                measurement(1, "by_key", "jdbc", 20)));

        assertThat(results.value(new Cell("h2", "by_key", "jdbc"), Measurement::operations))
                .hasValue(20.0);
    }

    @Test
    void loneReadIsAlsoComparedWithTheTransactionOfTheFloor() {
        Results results = new Results(List.of(
                measurement(1, "by_key", "jdbc", 10),
                measurement(1, "lone_read", "jdbc", 22),
                measurement(1, "by_key", "orm", 9),
                measurement(1, "lone_read", "orm", 20)));

        assertThat(new Tables(results, "h2", results.implementations()).speed())
                .contains("| by_key | 10.0 | 0.90 |", "| lone_read | 22.0 | 0.91 |")
                .contains("| lone_read to by_key of jdbc |  | 2.00 |");
    }

    @Test
    void tablesOfGrowthShowThoseThatWereMeasured() {
        Results results = new Results(List.of(
                measurement(1, "by_key", "ebean", 1),
                measurement(1, "load_columns:5", "jdbc", 500),
                measurement(1, "load_columns:100", "jdbc", 50),
                measurement(1, "load_columns:100", "orm", 40)));

        assertThat(new GrowthTable(results, "h2", "load_columns"))
                .hasToString(
                        "| load_columns | jdbc | orm |\n|---|---:|---:|\n| 5 | 2.000 |  |\n| 100 | 20.000 | 25.000 |\n");
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        ResultFile file = new ResultFile(directory.resolve("results.csv"));
        file.clear();
        file.add(List.of(measurement(2, "graph", "orm", 1.5)));

        assertThat(file.read()).containsExactly(measurement(2, "graph", "orm", 1.5));
    }

    @Test
    void tablesAndPlotsStandBetweenTheMarkersOfThePage() throws IOException {
        new ResultFile(directory.resolve("results.csv")).clear();
        new ResultFile(directory.resolve("results.csv"))
                .add(List.of(
                        measurement(1, "graph", "jdbc", 2),
                        measurement(1, "load:100", "jdbc", 5),
                        measurement(1, "load:1000", "jdbc", 0.5)));
        new OutcomeFile(directory.resolve("statements.csv")).keep(line -> true);
        new OutcomeFile(directory.resolve("statements.csv"))
                .add(new OutcomeFile.Line("h2", "graph", "jdbc", "ab", 2, 0));
        Path page = Files.writeString(directory.resolve("page.md"), PAGE);

        Report.main(new String[] {directory.toString(), page.toString()});

        assertThat(page)
                .content()
                .startsWith("before\n<!-- results -->\nRatios of 1 or more rounds")
                .contains("| graph | 2.0 |", "| graph | 2 |", "| 100 | 200.000 |", "(performance/speed-h2.svg)")
                .endsWith("<!-- end of results -->\nafter\n");
        assertThat(directory.resolve("speed-h2.svg")).content().contains("graph</text>");
        assertThat(directory.resolve("load-h2.svg")).content().contains("<circle");
    }

    @Test
    void aPageWithoutMarkersIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Markers.replace("nothing", "text"))
                .withMessageContaining("<!-- results -->");
    }

    private static Measurement measurement(int round, String workload, String implementation, double operations) {
        return new Measurement(round, new Cell("h2", workload, implementation), operations, 1_000, 2_000);
    }
}
