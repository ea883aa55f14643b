package dev.orm.benchmarks.shop;

import java.util.ServiceLoader;
import javax.sql.DataSource;

/** Opens one implementation; found by {@link ServiceLoader}. */
public interface ContenderProvider {

    /** The name that tables show. */
    String name();

    /** The implementation, ready for its first operation, on tables that are there. */
    Contender open(DataSource dataSource, Database database) throws Exception;

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
