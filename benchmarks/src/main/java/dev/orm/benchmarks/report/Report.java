package dev.orm.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes tables and plots of the files of results. */
public final class Report {

    private static final List<String> FILES = List.of("results.csv", "growth.csv", "start_up.csv");

    private final Path directory;
    private final Results results;
    private final List<OutcomeFile.Line> outcomes;
    private final StringBuilder text = new StringBuilder();

    private Report(Path directory) throws IOException {
        this.directory = directory;
        results = new Results(measurements(directory));
        outcomes = new OutcomeFile(directory.resolve("statements.csv")).read();
    }

    private static List<Measurement> measurements(Path directory) throws IOException {
        List<Measurement> measurements = new ArrayList<>();
        for (String file : FILES) {
            measurements.addAll(new ResultFile(directory.resolve(file)).read());
        }
        return measurements;
    }

    /** Takes the directory of results, where plots go too, and the page to write tables into; without a page they are printed. */
    public static void main(String[] args) throws IOException {
        Report report = new Report(Path.of(args[0]));
        report.write();
        if (args.length == 1) {
            System.out.println(report.text);
        } else {
            Path page = Path.of(args[1]);
            Files.writeString(page, Markers.replace(Files.readString(page), report.text.toString()));
        }
    }

    private void write() throws IOException {
        text.append("Ratios of ")
                .append(results.rounds())
                .append(" or more rounds; the range in brackets holds the true ratio with 95 % confidence.\n");
        for (String database : results.databases()) {
            if (results.workloads().stream().anyMatch(name -> name.indexOf(':') < 0)) {
                tables(database);
            }
            for (String growing : growing()) {
                section(growing + ", ms by size, " + database);
                text.append(new GrowthTable(results, database, growing));
                if (GrowthPlot.sizes(results, growing).size() > 1) {
                    plot(growing + "-" + database, new GrowthPlot(results, database, growing));
                }
            }
        }
    }

    private List<String> growing() {
        return results.workloads().stream()
                .filter(name -> name.indexOf(':') > 0)
                .map(name -> name.substring(0, name.indexOf(':')))
                .distinct()
                .toList();
    }

    private void tables(String database) throws IOException {
        Tables tables = new Tables(results, database, results.implementations());
        section("Operations a second relative to JDBC, " + database + " (more is better)");
        text.append(tables.speed());
        plot("speed-" + database, new RatioPlot(results, database));
        section("Processor time of the calling thread relative to JDBC, " + database + " (less is better)");
        text.append(tables.cpu());
        section("Bytes allocated relative to JDBC, " + database + " (less is better)");
        text.append(tables.bytes());
        section("Statements of an operation, and rows in batches, " + database);
        text.append(new StatementTable(outcomes, database));
    }

    private void section(String title) {
        text.append("\n### ").append(title).append("\n\n");
    }

    private void plot(String name, Object plot) throws IOException {
        Path file = directory.resolve(name + ".svg");
        Files.writeString(file, plot.toString());
        text.append("\n![")
                .append(name)
                .append("](performance/")
                .append(file.getFileName())
                .append(")\n");
    }
}
