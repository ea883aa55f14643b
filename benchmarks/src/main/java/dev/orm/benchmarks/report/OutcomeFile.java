package dev.orm.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;

/** The file of what implementations did when they were compared: one line for each, values separated by commas, below a line of names. */
public final class OutcomeFile {

    private static final String NAMES = "database,workload,implementation,sum,statements,batched";

    private final Path path;

    /**
     * What one implementation did.
     *
     * @param sum equal for those that loaded and stored the same
     * @param statements calls that execute something
     * @param batched rows that were in batches
     */
    public record Line(
            String database, String workload, String implementation, String sum, long statements, long batched) {}

    /** A file that is there or will be. */
    public OutcomeFile(Path path) {
        this.path = path;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Keeps some of the lines, and begins the file where there is none. */
    public void keep(Predicate<Line> kept) throws IOException {
        List<Line> all = Files.exists(path) ? read() : List.of();
        Files.writeString(path, NAMES + "\n");
        for (Line line : all) {
            if (kept.test(line)) {
                add(line);
            }
        }
    }

    /** Adds a line at the end. */
    public void add(Line line) throws IOException {
        Files.writeString(
                path,
                String.join(
                                ",",
                                line.database(),
                                line.workload(),
                                line.implementation(),
                                line.sum(),
                                String.valueOf(line.statements()),
                                String.valueOf(line.batched()))
                        + "\n",
                StandardOpenOption.APPEND);
    }

    /** All lines. */
    public List<Line> read() throws IOException {
        return Files.readAllLines(path).stream()
                .skip(1)
                .map(line -> line(line.split(",", -1)))
                .toList();
    }

    private static Line line(String[] values) {
        return new Line(
                values[0], values[1], values[2], values[3], Long.parseLong(values[4]), Long.parseLong(values[5]));
    }
}
