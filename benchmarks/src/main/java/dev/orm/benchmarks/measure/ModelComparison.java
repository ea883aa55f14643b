package dev.orm.benchmarks.measure;

import dev.orm.benchmarks.generated.GeneratedRow;
import dev.orm.benchmarks.generated.MappedNodes;
import dev.orm.benchmarks.generated.Model;
import dev.orm.benchmarks.generated.NodeModel;
import dev.orm.benchmarks.generated.WideModel;
import dev.orm.benchmarks.generated.WideRows;
import dev.orm.benchmarks.generated.WideTable;
import dev.orm.benchmarks.shop.Checksum;
import dev.orm.benchmarks.shop.ContenderProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Does once what is timed of a generated model, and keeps sums of it, by the names of tasks. Empty for an implementation that is not measured with it. */
record ModelComparison(ContenderProvider provider, DataSource dataSource, ClassLoader loader) {

    Map<String, Comparison.Outcome> of(Model model) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            model.createTables(connection, loader);
        }
        return model instanceof WideModel wide ? columns(wide) : start((NodeModel) model);
    }

    private Map<String, Comparison.Outcome> columns(WideModel model) throws Exception {
        StatementCount count = new StatementCount();
        WideTable table = model.table(loader);
        WideRows rows = provider.openWideRows(count.counted(dataSource), table);
        Map<String, Comparison.Outcome> outcomes = new LinkedHashMap<>();
        if (rows != null) {
            String loaded = sum(rows.load());
            outcomes.put(Task.loadColumns(model).name(), outcome(List.of(loaded), List.of(), count));
            model.empty(dataSource);
            count.reset();
            rows.insert(model.newRows(table));
            outcomes.put(Task.insertColumns(model).name(), outcome(List.of(), List.of(stored(table)), count));
        }
        return outcomes;
    }

    private String stored(WideTable table) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return sum(table.read(connection));
        }
    }

    private static String sum(List<? extends GeneratedRow> rows) {
        Checksum sum = new Checksum();
        rows.stream()
                .map(GeneratedRow::values)
                .sorted(Comparator.comparing(values -> (Long) values.get(0)))
                .forEach(values -> sum.add(values.toArray()));
        return sum.take();
    }

    private Map<String, Comparison.Outcome> start(NodeModel model) throws Exception {
        StatementCount count = new StatementCount();
        try (MappedNodes nodes = provider.openNodes(count.counted(dataSource), () -> model.types(loader))) {
            if (nodes == null) {
                return Map.of();
            }
            String sum = new Checksum().add(nodes.first().toArray()).take();
            return Map.of(Task.startUp(model).name(), outcome(List.of(sum), List.of(), count));
        }
    }

    private static Comparison.Outcome outcome(List<String> loaded, List<String> stored, StatementCount count) {
        return new Comparison.Outcome(loaded, stored, count.executions(), count.batched());
    }
}
