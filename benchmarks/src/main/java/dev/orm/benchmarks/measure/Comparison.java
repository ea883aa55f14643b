package dev.orm.benchmarks.measure;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import dev.orm.benchmarks.shop.ShopTables;
import dev.orm.benchmarks.shop.StoredState;
import dev.orm.benchmarks.shop.Workload;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Does each workload a few times by one implementation, and keeps sums of all that was loaded, or of all that was stored then, with the number of
 * statements. Implementations are compared by these before any is timed.
 */
final class Comparison {

    /** As many as the search has combinations of conditions. */
    private static final int READS = 8;

    private static final int WRITES = 3;

    /** What a workload did: sums of what was loaded and stored, and what the last turn executed. */
    record Outcome(List<String> loaded, List<String> stored, long statements, long batched) {

        /** All sums as one. */
        String sum() {
            return String.join("-", loaded) + "/" + String.join("-", stored);
        }
    }

    private Comparison() {}

    /** What the implementation of that name does, on tables that are created anew for it. */
    static Map<Workload, Outcome> of(String name, Database database, DataSource dataSource) throws Exception {
        ShopTables tables = new ShopTables(dataSource, database);
        tables.create();
        StatementCount count = new StatementCount();
        Map<Workload, Outcome> outcomes = new EnumMap<>(Workload.class);
        try (Contender contender = ContenderProvider.named(name).open(count.counted(dataSource), database)) {
            for (Workload workload : Workload.values()) {
                if (workload.possible(contender)) {
                    outcomes.put(workload, outcome(workload, contender, count, tables, dataSource));
                }
            }
        }
        return outcomes;
    }

    private static Outcome outcome(
            Workload workload, Contender contender, StatementCount count, ShopTables tables, DataSource dataSource)
            throws Exception {
        List<String> loaded = new ArrayList<>();
        List<String> stored = new ArrayList<>();
        for (int turn = 0; turn < (workload.loads() ? READS : WRITES); turn++) {
            workload.prepare(tables);
            count.reset();
            loaded.add(workload.checksum(contender, workload.run(contender, turn)));
            if (!workload.loads()) {
                stored.add(StoredState.checksum(dataSource));
            }
            workload.putBack(tables);
        }
        return new Outcome(loaded, stored, count.executions(), count.batched());
    }
}
