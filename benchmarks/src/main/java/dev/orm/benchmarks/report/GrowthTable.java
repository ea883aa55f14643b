package dev.orm.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The time of an operation by its size, in milliseconds. */
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
        List<String> header = new ArrayList<>(List.of(name));
        header.addAll(results.implementations());
        Table table = new Table(header);
        for (int size : GrowthPlot.sizes(results, name)) {
            List<String> row = new ArrayList<>(List.of(String.format(Locale.ROOT, "%,d", size)));
            results.implementations()
                    .forEach(implementation -> row.add(results.value(
                                    new Cell(database, name + ":" + size, implementation), Measurement::operations)
                            .map(operations -> String.format(Locale.ROOT, "%,.3f", 1_000 / operations))
                            .orElse("")));
            table.row(row);
        }
        return table.toString();
    }
}
