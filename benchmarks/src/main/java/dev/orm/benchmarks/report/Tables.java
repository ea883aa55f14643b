package dev.orm.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The tables of one database: speed, processor time, bytes. */
final class Tables {

    /** Left out of the mean, since one that loads for siblings wins it by an order of magnitude. */
    private static final String NAIVE = "graph_naive";

    /** Rows that compare with the floor's other workload: what one gains who does not stay with the usual. */
    private static final Map<String, String> AGAINST = Map.of("lone_read", "by_key", "bulk_load", "bulk_insert");

    private final Results results;
    private final String database;
    private final List<String> implementations;
    private final List<String> workloads;

    Tables(Results results, String database, Set<String> implementations) {
        this.results = results;
        this.database = database;
        this.implementations = List.copyOf(implementations);
        workloads = results.workloads().stream()
                .filter(name -> name.indexOf(':') < 0)
                .toList();
    }

    String speed() {
        Table table = relative(Measurement::operations, "ops/s of jdbc", 1);
        AGAINST.forEach((workload, base) -> {
            if (workloads.contains(workload) && workloads.contains(base)) {
                table.row(against(workload, base));
            }
        });
        return table.toString();
    }

    String cpu() {
        return relative(Measurement::cpuNanos, "µs of jdbc", 1_000).toString();
    }

    String bytes() {
        return relative(Measurement::bytes, "kB of jdbc", 1_000).toString();
    }

    private Table relative(ToDoubleFunction<Measurement> of, String unit, double unitSize) {
        List<String> header = new ArrayList<>(List.of("workload", unit));
        implementations.stream().filter(name -> !name.equals(Results.FLOOR)).forEach(header::add);
        Table table = new Table(header);
        for (String workload : workloads) {
            List<String> row = new ArrayList<>(List.of(workload, absolute(workload, of, unitSize)));
            others().forEach(name -> row.add(
                    results.ratio(cell(workload, name), of).map(Ratio::toString).orElse("")));
            table.row(row);
        }
        table.row(means(of));
        return table;
    }

    private List<String> others() {
        return implementations.stream()
                .filter(name -> !name.equals(Results.FLOOR))
                .toList();
    }

    private String absolute(String workload, ToDoubleFunction<Measurement> of, double unitSize) {
        return results.value(cell(workload, Results.FLOOR), of)
                .map(value -> String.format(Locale.ROOT, "%,.1f", value / unitSize))
                .orElse("");
    }

    private List<String> means(ToDoubleFunction<Measurement> of) {
        List<String> row = new ArrayList<>(List.of("geometric mean without " + NAIVE, ""));
        others().forEach(name -> row.add(mean(name, of)));
        return row;
    }

    /** Of the workloads that this implementation has. */
    private String mean(String implementation, ToDoubleFunction<Measurement> of) {
        double[] logarithms = workloads.stream()
                .filter(workload -> !workload.equals(NAIVE))
                .map(workload -> results.ratio(cell(workload, implementation), of))
                .flatMap(Optional::stream)
                .mapToDouble(ratio -> Math.log(ratio.value()))
                .toArray();
        double sum = 0;
        for (double logarithm : logarithms) {
            sum += logarithm;
        }
        return logarithms.length == 0 ? "" : Ratio.number(Math.exp(sum / logarithms.length));
    }

    private List<String> against(String workload, String base) {
        List<String> row = new ArrayList<>(List.of(workload + " to " + base + " of jdbc", ""));
        others().forEach(name ->
                row.add(results.ratio(cell(workload, name), cell(base, Results.FLOOR), Measurement::operations)
                        .map(Ratio::toString)
                        .orElse("")));
        return row;
    }

    private Cell cell(String workload, String implementation) {
        return new Cell(database, workload, implementation);
    }
}
