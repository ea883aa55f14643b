package dev.orm.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The time of an operation by its size, in milliseconds, of the implementations that were measured with it. */
final class GrowthTable {

    private final Results results;
    private final String database;
    private final String name;

    GrowthTable(Results results, String database, String name) {
        this.results = results;
        this.database = database;
        this.name = name;
    }

    @Override
    public String toString() {
        List<Integer> sizes = GrowthPlot.sizes(results, name);
        List<String> measured = results.implementations().stream()
                .filter(implementation -> sizes.stream()
                        .anyMatch(size -> operations(size, implementation).isPresent()))
                .toList();
        List<String> header = new ArrayList<>(List.of(name));
        header.addAll(measured);
        Table table = new Table(header);
        for (int size : sizes) {
            List<String> row = new ArrayList<>(List.of(String.format(Locale.ROOT, "%,d", size)));
            measured.forEach(implementation -> row.add(operations(size, implementation)
                    .map(operations -> String.format(Locale.ROOT, "%,.3f", 1_000 / operations))
                    .orElse("")));
            table.row(row);
        }
        return table.toString();
    }

    private Optional<Double> operations(int size, String implementation) {
        return results.value(new Cell(database, name + ":" + size, implementation), Measurement::operations);
    }
}
