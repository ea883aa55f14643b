package dev.orm.benchmarks.measure;

import dev.orm.benchmarks.report.Cell;
import dev.orm.benchmarks.report.Measurement;
import dev.orm.benchmarks.report.ResultFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One fork of JMH for one cell; its measurements are added to a file. Runs in a process of its own, since each implementation has its own class path. */
public final class Fork {

    private Fork() {}

    /**
     * Takes the file, the number of the round, database, task, implementation, the numbers of iterations to warm up and to measure, and their
     * length in milliseconds.
     */
    public static void main(String[] args) throws Exception {
        Task task = Task.named(args[3]);
        Cell cell = new Cell(args[2], args[3], args[4]);
        RunResult result = run(task, cell, Integer.parseInt(args[5]), Integer.parseInt(args[6]), args[7]);
        new ResultFile(Path.of(args[0])).add(measurements(Integer.parseInt(args[1]), cell, result));
    }

    private static RunResult run(Task task, Cell cell, int warmup, int iterations, String millis)
            throws RunnerException {
        TimeValue time = TimeValue.milliseconds(Long.parseLong(millis));
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(Pattern.quote("dev.orm.benchmarks.measure." + task.method()) + "$")
                .param("database", cell.database())
                .param("implementation", cell.implementation())
                .threads(task.threads())
                .warmupIterations(warmup)
                .warmupTime(time)
                .measurementIterations(iterations)
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .forks(1);
        task.parameters().forEach(options::param);
        return new Runner(options.build()).runSingle();
    }

    private static List<Measurement> measurements(int round, Cell cell, RunResult result) {
        List<Measurement> measurements = new ArrayList<>();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                measurements.add(measurement(round, cell, iteration));
            }
        }
        return measurements;
    }

    private static Measurement measurement(int round, Cell cell, IterationResult iteration) {
        double operations = secondary(iteration, "operations");
        boolean prepared = iteration.getPrimaryResult().getLabel().endsWith("Prepared");
        return new Measurement(
                round,
                cell,
                iteration.getPrimaryResult().getScore(),
                secondary(iteration, "cpuNanos") / operations,
                prepared ? secondary(iteration, "ownBytes") / operations : secondary(iteration, "gc.alloc.rate.norm"));
    }

    private static double secondary(IterationResult iteration, String label) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(label), label)
                .getScore();
    }
}
