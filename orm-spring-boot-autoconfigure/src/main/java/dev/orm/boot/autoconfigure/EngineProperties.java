package dev.orm.boot.autoconfigure;

import dev.orm.loading.LazyPolicy;
import dev.orm.loading.LoadingSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The settings of one engine under {@code orm.engines.<name>}. What an engine does not say holds for it as {@code orm} says.
 *
 * @param primary Whether the beans of this engine are those that are injected without a qualifier.
 * @param dataSource The name of the bean that is the engine's data source; instead of a URL.
 * @param url The JDBC URL of the engine's own data source; instead of a bean.
 * @param username The user of the database at the URL.
 * @param password The password of that user.
 * @param driverClassName The driver class. Told by the URL by default.
 * @param pool Settings of the connection pool at the URL, such as "maximum-pool-size" of HikariCP.
 * @param packages The packages whose entities and repositories are the engine's, with those below them. The primary engine may leave them out, and has
 *     what no other engine has.
 * @param schema What happens to the tables when the application starts
 * @param loading How what was not loaded with an entity is loaded later
 * @param replica Where read-only transactions of the engine read
 */
public record EngineProperties(
        @DefaultValue("false") boolean primary,
        @Nullable String dataSource,
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String driverClassName,
        @DefaultValue Map<String, String> pool,
        @DefaultValue List<String> packages,
        @DefaultValue OrmProperties.Schema schema,
        @DefaultValue Loading loading,
        @DefaultValue OrmProperties.Replica replica) {

    /** An empty text is none: so a profile can take back what the settings of all profiles say. */
    public EngineProperties {
        dataSource = StringUtils.hasText(dataSource) ? dataSource : null;
        url = StringUtils.hasText(url) ? url : null;
    }

    /**
     * How what was not loaded with an entity is loaded later.
     *
     * @param lazy What happens on touching an unloaded relation. Defaults to orm.loading.lazy.
     * @param batchSize How many entities of one result have a relation loaded together at first; twice as many each time after. Defaults to orm.loading.batch-size.
     */
    public record Loading(
            @Nullable LazyPolicy lazy, @Nullable Integer batchSize) {

        /** Refuses at the start what sessions would refuse. */
        public Loading {
            if (batchSize != null) {
                new LoadingSettings(LazyPolicy.BATCH, batchSize);
            }
        }

        LoadingSettings over(OrmProperties.Loading others) {
            return new LoadingSettings(
                    lazy == null ? others.lazy() : lazy, batchSize == null ? others.batchSize() : batchSize);
        }
    }

    /** Without the password, and without the URL, which may hold one. */
    @Override
    public String toString() {
        return "EngineProperties" + packages;
    }
}
