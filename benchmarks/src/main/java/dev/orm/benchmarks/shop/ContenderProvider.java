package dev.orm.benchmarks.shop;

import dev.orm.benchmarks.generated.MappedNodes;
import dev.orm.benchmarks.generated.WideRows;
import dev.orm.benchmarks.generated.WideTable;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens one implementation; found by {@link ServiceLoader}. */
public interface ContenderProvider {

    /** The name that tables show. */
    String name();

    /** The implementation, ready for its first operation, on tables that are there. */
    Contender open(DataSource dataSource, Database database) throws Exception;

    /** The implementation for a table of many columns; null for those that are not measured with one. */
    default @Nullable WideRows openWideRows(DataSource dataSource, WideTable table) {
        return null;
    }

    /** The implementation with many mapped classes, which are loaded when they are asked for; null for those that are not measured with them. */
    default @Nullable MappedNodes openNodes(DataSource dataSource, Supplier<List<Class<?>>> types) {
        return null;
    }

    /**
     * The one of that name.
     *
     * @throws IllegalArgumentException when the class path has none
     */
    static ContenderProvider named(String name) {
        return ServiceLoader.load(ContenderProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No implementation on the class path is named " + name));
    }
}
