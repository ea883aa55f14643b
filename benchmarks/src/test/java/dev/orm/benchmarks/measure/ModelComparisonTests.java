package dev.orm.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.benchmarks.generated.Model;
import dev.orm.benchmarks.generated.ModelCompiler;
import dev.orm.benchmarks.generated.NodeModel;
import dev.orm.benchmarks.generated.WideModel;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelComparisonTests {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    private static Path directory;

    private final ModelCompiler compiler = new ModelCompiler(directory, CLASS_PATH, CLASS_PATH);

    @Test
    void objectsOfManyColumnsAreLoadedAndStoredAlike() throws Exception {
        Map<String, Comparison.Outcome> byHand = outcomes("jdbc", new WideModel(5));
        Map<String, Comparison.Outcome> mapped = outcomes("orm", new WideModel(5));

        assertThat(mapped).containsOnlyKeys("load_columns:5", "insert_columns:5");
        assertThat(mapped.get("load_columns:5").sum())
                .isEqualTo(byHand.get("load_columns:5").sum());
        assertThat(mapped.get("insert_columns:5").sum())
                .isEqualTo(byHand.get("insert_columns:5").sum());
    }

    @Test
    void aStartWithGeneratedClassesLoadsTheSameRow() throws Exception {
        Map<String, Comparison.Outcome> byHand = outcomes("jdbc", new NodeModel(3));
        Map<String, Comparison.Outcome> mapped = outcomes("orm", new NodeModel(3));

        assertThat(mapped).isEqualTo(byHand).containsOnlyKeys("start_up_classes:3");
    }

    private Map<String, Comparison.Outcome> outcomes(String implementation, Model model) throws Exception {
        URL[] classes = {compiler.compile(model).toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader());
                HikariDataSource pool = DatabaseAccess.pool(Database.H2, 2)) {
            return new ModelComparison(ContenderProvider.named(implementation), pool, loader).of(model);
        }
    }

    @Test
    void generatedClassesHaveGeneratedAccess() throws Exception {
        assertThat(compiler.compile(new WideModel(5)).resolve("dev/orm/benchmarks/model/Wide_Access.class"))
                .exists();
    }

    @Test
    void classesAreCompiledAgainWhenSomethingIsNewerAlone() throws Exception {
        Path source = Files.writeString(directory.resolve("newer"), "");
        String classPath = CLASS_PATH + System.getProperty("path.separator") + source;
        ModelCompiler watching = new ModelCompiler(directory.resolve("watched"), classPath, CLASS_PATH);
        Path first = watching.compile(new WideModel(6)).resolve("dev/orm/benchmarks/model/Wide.class");
        FileTime made = Files.getLastModifiedTime(first);

        watching.compile(new WideModel(6));
        assertThat(Files.getLastModifiedTime(first)).isEqualTo(made);

        Files.setLastModifiedTime(source, FileTime.fromMillis(made.toMillis() + 60_000));
        watching.compile(new WideModel(6));
        assertThat(Files.getLastModifiedTime(first)).isGreaterThan(made);
    }
}
