package dev.orm.benchmarks.measure;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.benchmarks.report.OutcomeFile;
import dev.orm.benchmarks.shop.Database;
import dev.orm.benchmarks.shop.Workload;
import java.nio.file.Path;
import java.util.Map;

/** Has one implementation do everything, and adds the sums of it to a file. */
public final class Compare {

    private Compare() {}

    /** Takes the file, the database and the implementation. */
    public static void main(String[] args) throws Exception {
        Database database = Database.named(args[1]);
        try (HikariDataSource pool = DatabaseAccess.pool(database, 2)) {
            Map<Workload, Comparison.Outcome> outcomes = Comparison.of(args[2], database, pool);
            OutcomeFile file = new OutcomeFile(Path.of(args[0]));
            for (Map.Entry<Workload, Comparison.Outcome> each : outcomes.entrySet()) {
                Comparison.Outcome outcome = each.getValue();
                file.add(new OutcomeFile.Line(
                        args[1],
                        each.getKey().toString(),
                        args[2],
                        outcome.sum(),
                        outcome.statements(),
                        outcome.batched()));
            }
        }
    }
}
