package dev.orm.benchmarks.measure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run is told on its command line.
 *
 * @param rounds how often all cells are measured
 * @param warmup iterations to warm up
 * @param goingOn whether what was measured before stays, and is not measured again
 * @param postgres the JDBC address of a server to measure on instead of one of its own
 */
record RunOptions(
        int rounds,
        int warmup,
        int iterations,
        List<String> databases,
        List<Task> tasks,
        List<String> implementations,
        boolean goingOn,
        @Nullable String postgres) {

    /** How long an iteration takes. */
    static final int MILLIS = 500;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException for an option that does not exist, or one without its value
     */
    static RunOptions of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "--quick", "--growth", "--start-up", "--continue" -> given.put(option, "");
                case "--rounds", "--warmup", "--databases", "--workloads", "--implementations", "--postgres" ->
                    given.put(option, value(option, rest));
                default ->
                    throw new IllegalArgumentException("There is no option " + option + "; see benchmarks/run --help");
            }
        }
        return of(given);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value; see benchmarks/run --help");
        }
        return rest.removeFirst();
    }

    private static RunOptions of(Map<String, String> given) {
        boolean quick = given.containsKey("--quick");
        int seconds = Integer.parseInt(given.getOrDefault("--warmup", quick ? "1" : "3"));
        return new RunOptions(
                Integer.parseInt(given.getOrDefault("--rounds", quick ? "1" : "2")),
                seconds * 1_000 / MILLIS,
                quick ? 2 : 4,
                list(given.getOrDefault("--databases", "postgresql,h2")),
                tasks(given),
                list(given.getOrDefault("--implementations", String.join(",", ClassPaths.implementations()))),
                given.containsKey("--continue"),
                given.get("--postgres"));
    }

    private static List<Task> tasks(Map<String, String> given) {
        String names = given.get("--workloads");
        if (names != null) {
            return list(names).stream().map(Task::named).toList();
        }
        if (given.containsKey("--start-up")) {
            return Task.startUps();
        }
        return given.containsKey("--growth") ? Task.growth() : Task.workloads();
    }

    private static List<String> list(String values) {
        return List.of(values.split(","));
    }
}
