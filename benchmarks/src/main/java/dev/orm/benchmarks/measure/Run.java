package dev.orm.benchmarks.measure;

import dev.orm.benchmarks.generated.Model;
import dev.orm.benchmarks.generated.ModelCompiler;
import dev.orm.benchmarks.report.OutcomeFile;
import dev.orm.benchmarks.report.ResultFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The whole run: compares the implementations, then times them. In each round and workload the implementations take turns, so that what slows the
 * machine down for a while slows down all of them; the next round begins with another one.
 */
public final class Run {

    private static final String FLOOR = "jdbc";
    private static final List<String> HEAP = List.of("-Xms3g", "-Xmx3g", "-XX:+UseParallelGC");

    /** JMH uses what later JDKs warn of, four lines for each process. */
    private static final List<String> QUIET =
            Runtime.version().feature() < 24 ? List.of() : List.of("--sun-misc-unsafe-memory-access=allow");

    private final RunOptions options;
    private final @Nullable String postgres;
    private final Path directory;
    private final OutcomeFile outcomes;
    private final Set<String> lacking = new HashSet<>();

    /** The directories of generated classes, by the models that the tasks need. */
    private final Map<Model, Path> models = new LinkedHashMap<>();

    private Run(RunOptions options, @Nullable String postgres, Path directory) {
        this.options = options;
        this.postgres = postgres;
        this.directory = directory;
        outcomes = new OutcomeFile(directory.resolve("statements.csv"));
    }

    /** Takes the directory for results, and options that {@code benchmarks/run --help} explains. */
    public static void main(String[] args) throws Exception {
        RunOptions options = RunOptions.of(List.of(args).subList(1, args.length).toArray(new String[0]));
        Path directory = Path.of(args[0]);
        if (options.databases().contains("postgresql") && options.postgres() == null) {
            try (OwnPostgres server = OwnPostgres.start()) {
                new Run(options, server.url(), directory).run();
            }
        } else {
            new Run(options, options.postgres(), directory).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        generate();
        compare();
        if (!options.goingOn()) {
            for (Task task : options.tasks()) {
                results(task).clear();
            }
        }
        for (int round = 1; round <= options.rounds(); round++) {
            for (String database : options.databases()) {
                for (Task task : options.tasks()) {
                    time(round, database, task);
                }
            }
        }
    }

    private ResultFile results(Task task) {
        return new ResultFile(directory.resolve(task.file()));
    }

    private void generate() throws IOException {
        ModelCompiler compiler = ClassPaths.models();
        for (Task task : options.tasks()) {
            if (task.model() != null && !models.containsKey(task.model())) {
                System.out.println("Generated classes: " + task.model().name());
                models.put(task.model(), compiler.compile(task.model()));
            }
        }
    }

    private void compare() throws IOException, InterruptedException {
        Set<String> tasks = options.tasks().stream().map(Task::needs).collect(Collectors.toSet());
        outcomes.keep(line -> options.goingOn()
                && !(options.databases().contains(line.database())
                        && options.implementations().contains(line.implementation())
                        && (line.workload().indexOf(':') < 0 || tasks.contains(line.workload()))));
        for (String database : options.databases()) {
            for (String implementation : options.implementations()) {
                List<String> comparison = new ArrayList<>(
                        List.of(Compare.class.getName(), outcomes.path().toString(), database, implementation));
                models.values().forEach(directory -> comparison.add(directory.toString()));
                start(ClassPaths.of(implementation), comparison);
            }
        }
        refuseDifferences(outcomes.read());
    }

    private void refuseDifferences(List<OutcomeFile.Line> lines) {
        Map<String, String> floor = new HashMap<>();
        Set<String> there = new HashSet<>();
        for (OutcomeFile.Line line : lines) {
            String key = line.database() + " " + line.workload();
            there.add(key + " " + line.implementation());
            if (line.implementation().equals(FLOOR)) {
                floor.put(key, line.sum());
            }
        }
        for (OutcomeFile.Line line : lines) {
            String key = line.database() + " " + line.workload();
            if (!line.sum().equals(floor.getOrDefault(key, line.sum()))) {
                throw new IllegalStateException(
                        key + ": " + line.implementation() + " loaded or stored something else than " + FLOOR);
            }
        }
        floor.keySet()
                .forEach(key -> options.implementations().stream()
                        .map(implementation -> key + " " + implementation)
                        .filter(cell -> !there.contains(cell))
                        .forEach(lacking::add));
        System.out.println("All implementations loaded and stored the same.");
    }

    /** Ratios are taken inside a round: where one implementation is missing, all are measured again. */
    private void time(int round, String database, Task task) throws IOException, InterruptedException {
        List<String> order = new ArrayList<>(options.implementations());
        order.removeIf(implementation -> lacking.contains(database + " " + task.needs() + " " + implementation));
        Collections.rotate(order, -(round - 1));
        ResultFile results = results(task);
        if (results.implementations(round, database, task.name()).containsAll(order)) {
            return;
        }
        results.keep(each -> each.round() != round
                || !each.cell().database().equals(database)
                || !each.cell().workload().equals(task.name()));
        for (String implementation : order) {
            System.out.printf("round %d, %s, %s: %s%n", round, database, task.name(), implementation);
            start(classPath(task, implementation), fork(round, database, task, implementation));
        }
    }

    private String classPath(Task task, String implementation) {
        String own = ClassPaths.of(implementation);
        return task.model() == null ? own : own + File.pathSeparator + Objects.requireNonNull(models.get(task.model()));
    }

    private List<String> fork(int round, String database, Task task, String implementation) {
        return List.of(
                task.isStartUp() ? StartUp.class.getName() : Fork.class.getName(),
                directory.resolve(task.file()).toString(),
                String.valueOf(round),
                database,
                task.name(),
                implementation,
                String.valueOf(options.warmup()),
                String.valueOf(options.iterations()),
                String.valueOf(RunOptions.MILLIS));
    }

    private void start(String classPath, List<String> mainAndArguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(HEAP);
        command.addAll(QUIET);
        if (postgres != null) {
            command.add("-D" + DatabaseAccess.POSTGRES + "=" + postgres);
        }
        command.addAll(List.of("-cp", classPath));
        command.addAll(mainAndArguments);
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("Failed: " + mainAndArguments);
        }
    }
}
