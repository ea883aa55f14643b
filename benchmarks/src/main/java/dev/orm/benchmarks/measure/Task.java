package dev.orm.benchmarks.measure;

import dev.orm.benchmarks.generated.Model;
import dev.orm.benchmarks.generated.NodeModel;
import dev.orm.benchmarks.generated.WideModel;
import dev.orm.benchmarks.shop.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is timed: a method of a benchmark with its parameters.
 *
 * @param name what results call it; the size that grows stands behind a colon
 * @param needs what was compared before: implementations that lack it cannot do the task either
 * @param method the method's name with that of its class
 * @param model generated classes that it needs
 */
record Task(
        String name,
        String needs,
        String method,
        Map<String, String> parameters,
        int threads,
        @Nullable Model model) {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000, 25_000, 50_000, 100_000);
    private static final List<Integer> THREADS = List.of(1, 2, 4, 8, 16, 32, 64);
    private static final List<Integer> VIRTUAL_THREADS = List.of(100, 1_000, 10_000);
    private static final List<Integer> COLUMNS = List.of(5, 10, 20, 50, 100);
    private static final List<Integer> CLASSES = List.of(4, 50, 100, 200, 500);

    private Task(String name, Workload needs, String method, Map<String, String> parameters, int threads) {
        this(name, needs.toString(), method, parameters, threads, null);
    }

    /** All workloads, and the flush of one object among many. */
    static List<Task> workloads() {
        List<Task> tasks =
                new ArrayList<>(Arrays.stream(Workload.values()).map(Task::of).toList());
        tasks.add(flush("flush_one", 10_000));
        return tasks;
    }

    private static Task of(Workload workload) {
        String method = workload.preparesEach() ? "ShopBenchmark.runPrepared" : "ShopBenchmark.run";
        return new Task(workload.toString(), workload, method, Map.of("workload", workload.name()), 1);
    }

    private static Task flush(String name, int held) {
        String method = name.equals("flush_one") ? "FlushBenchmark.flushOne" : "FlushBenchmark.flushAll";
        return new Task(
                name, Workload.OPEN_CLOSE, method, Map.of("workload", "BY_KEY", "held", String.valueOf(held)), 1);
    }

    /** What tells how effort grows: with rows, with objects of a flush, with columns, with threads of both kinds. */
    static List<Task> growth() {
        Stream<Task> sizes = SIZES.stream()
                .flatMap(size -> Stream.of(
                        sized("load", size),
                        sized("insert", size),
                        flush("flush_one", size).called("flush_one:" + size),
                        flush("flush_all", size).called("flush_all:" + size)));
        Stream<Task> columns = COLUMNS.stream()
                .map(WideModel::new)
                .flatMap(model -> Stream.of(loadColumns(model), insertColumns(model)));
        Stream<Task> threads = THREADS.stream()
                .map(count -> new Task(
                        "threads:" + count,
                        Workload.BY_KEY,
                        "ShopBenchmark.run",
                        Map.of("workload", "BY_KEY", "connections", String.valueOf(count)),
                        count));
        return Stream.of(sizes, Stream.of(sized("load", 1_000_000)), columns, threads, virtualThreads())
                .flatMap(tasks -> tasks)
                .toList();
    }

    /** Only where there are such threads. They share as many connections as the growth of platform threads ends with. */
    private static Stream<Task> virtualThreads() {
        return VIRTUAL_THREADS.stream()
                .filter(count -> Runtime.version().feature() >= 21)
                .map(count -> new Task(
                        "virtual_threads:" + count,
                        Workload.BY_KEY,
                        "VirtualThreadsBenchmark.run",
                        Map.of("workload", "BY_KEY", "connections", "64", "threads", String.valueOf(count)),
                        1));
    }

    private static Task sized(String name, int rows) {
        return new Task(
                name + ":" + rows,
                Workload.BY_KEY,
                "GrowthBenchmark." + name,
                Map.of("workload", "BY_KEY", "rows", String.valueOf(rows)),
                1);
    }

    /** Objects of a class of many columns, loaded. */
    static Task loadColumns(WideModel model) {
        return columns("load_columns", "ColumnsBenchmark.load", model);
    }

    /** Objects of a class of many columns, inserted. */
    static Task insertColumns(WideModel model) {
        return columns("insert_columns", "ColumnsBenchmark.insertPrepared", model);
    }

    private static Task columns(String name, String method, WideModel model) {
        String size = String.valueOf(model.columns());
        String sized = name + ":" + size;
        return new Task(sized, sized, method, Map.of("columns", size), 1, model);
    }

    /** How long an implementation takes from nothing to its first row: with five mapped classes, and with ever more. */
    static List<Task> startUps() {
        Task shop = new Task("start_up:5", Workload.BY_KEY, StartUp.class.getSimpleName(), Map.of(), 1);
        return Stream.concat(
                        Stream.of(shop), CLASSES.stream().map(NodeModel::new).map(Task::startUp))
                .toList();
    }

    /** The start with many mapped classes. */
    static Task startUp(NodeModel model) {
        String name = "start_up_classes:" + model.classes();
        return new Task(name, name, StartUp.class.getSimpleName(), Map.of(), 1, model);
    }

    boolean isStartUp() {
        return method.equals(StartUp.class.getSimpleName());
    }

    /** The name of the file that its measurements go to. */
    String file() {
        if (isStartUp()) {
            return "start_up.csv";
        }
        return name.indexOf(':') > 0 ? "growth.csv" : "results.csv";
    }

    private Task called(String other) {
        return new Task(other, needs, method, parameters, threads, model);
    }

    /**
     * The task of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Task named(String name) {
        return all().filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No workload is named " + name + "; there are "
                        + all().map(Task::name).toList()));
    }

    private static Stream<Task> all() {
        return Stream.of(workloads(), growth(), startUps()).flatMap(List::stream);
    }
}
