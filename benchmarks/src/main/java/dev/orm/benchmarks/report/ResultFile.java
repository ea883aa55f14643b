package dev.orm.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The file of measurements: one line each, values separated by commas, below a line of names. */
public final class ResultFile {

    private static final String NAMES = "round,database,workload,implementation,operations_per_second,cpu_ns,bytes";

    private final Path path;

    /** A file that is there or will be. */
    public ResultFile(Path path) {
        this.path = path;
    }

    /** Begins the file anew. */
    public void clear() throws IOException {
        Files.writeString(path, NAMES + "\n");
    }

    /** Keeps some of the measurements, and begins the file where there is none. */
    public void keep(Predicate<Measurement> kept) throws IOException {
        List<Measurement> all = read();
        clear();
        add(all.stream().filter(kept).toList());
    }

    /** Adds measurements at the end. */
    public void add(List<Measurement> measurements) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Measurement each : measurements) {
            lines.append(String.format(
                    Locale.ROOT,
                    "%d,%s,%s,%s,%.3f,%.0f,%.0f%n",
                    each.round(),
                    each.cell().database(),
                    each.cell().workload(),
                    each.cell().implementation(),
                    each.operations(),
                    each.cpuNanos(),
                    each.bytes()));
        }
        Files.writeString(path, lines, StandardOpenOption.APPEND);
    }

    /** All measurements, in the order in which they were made; none where there is no file. */
    public List<Measurement> read() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        return Files.readAllLines(path).stream()
                .skip(1)
                .map(line -> measurement(line.split(",", -1)))
                .toList();
    }

    /** What was measured in a round for a workload. */
    public Set<String> implementations(int round, String database, String workload) throws IOException {
        return read().stream()
                .filter(each -> each.round() == round)
                .map(Measurement::cell)
                .filter(cell ->
                        cell.database().equals(database) && cell.workload().equals(workload))
                .map(Cell::implementation)
                .collect(Collectors.toSet());
    }

    private static Measurement measurement(String[] values) {
        return new Measurement(
                Integer.parseInt(values[0]),
                new Cell(values[1], values[2], values[3]),
                Double.parseDouble(values[4]),
                Double.parseDouble(values[5]),
                Double.parseDouble(values[6]));
    }
}
