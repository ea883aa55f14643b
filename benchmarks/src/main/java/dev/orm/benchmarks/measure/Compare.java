package dev.orm.benchmarks.measure;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.benchmarks.generated.Model;
import dev.orm.benchmarks.report.OutcomeFile;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Has one implementation do everything, and adds the sums of it to a file. */
public final class Compare {

    private final OutcomeFile file;
    private final String database;
    private final String implementation;

    private Compare(OutcomeFile file, String database, String implementation) {
        this.file = file;
        this.database = database;
        this.implementation = implementation;
    }

    /** Takes the file, the database, the implementation, and the directories of generated classes that are to be compared too. */
    public static void main(String[] args) throws Exception {
        Compare compare = new Compare(new OutcomeFile(Path.of(args[0])), args[1], args[2]);
        try (HikariDataSource pool = DatabaseAccess.pool(Database.named(args[1]), 2)) {
            compare.add(Comparison.of(args[2], Database.named(args[1]), pool));
            for (String directory : List.of(args).subList(3, args.length)) {
                compare.generated(Path.of(directory), pool);
            }
        }
    }

    private void generated(Path directory, HikariDataSource pool) throws Exception {
        URL[] classes = {directory.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, Compare.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader); // where Hibernate looks for classes by their names
            add(new ModelComparison(ContenderProvider.named(implementation), pool, loader)
                    .of(Model.named(directory.getFileName().toString())));
        }
    }

    private void add(Map<?, Comparison.Outcome> outcomes) throws IOException {
        for (Map.Entry<?, Comparison.Outcome> each : outcomes.entrySet()) {
            Comparison.Outcome outcome = each.getValue();
            file.add(new OutcomeFile.Line(
                    database,
                    String.valueOf(each.getKey()),
                    implementation,
                    outcome.sum(),
                    outcome.statements(),
                    outcome.batched()));
        }
    }
}
