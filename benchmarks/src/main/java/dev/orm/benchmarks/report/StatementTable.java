package dev.orm.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How many statements an operation takes, as the comparison before the measurements counted them. */
final class StatementTable {

    private final List<OutcomeFile.Line> lines;

    StatementTable(List<OutcomeFile.Line> lines, String database) {
        this.lines =
                lines.stream().filter(line -> line.database().equals(database)).toList();
    }

    @Override
    public String toString() {
        Set<String> implementations = new LinkedHashSet<>();
        Set<String> workloads = new LinkedHashSet<>();
        for (OutcomeFile.Line line : lines) {
            implementations.add(line.implementation());
            workloads.add(line.workload());
        }
        List<String> header = new ArrayList<>(List.of("workload"));
        header.addAll(implementations);
        Table table = new Table(header);
        for (String workload : workloads) {
            List<String> row = new ArrayList<>(List.of(workload));
            implementations.forEach(implementation -> row.add(count(workload, implementation)));
            table.row(row);
        }
        return table.toString();
    }

    private String count(String workload, String implementation) {
        return lines.stream()
                .filter(line -> line.workload().equals(workload))
                .filter(line -> line.implementation().equals(implementation))
                .map(line ->
                        line.batched() == 0 ? "" + line.statements() : line.statements() + " (" + line.batched() + ")")
                .findFirst()
                .orElse("");
    }
}
