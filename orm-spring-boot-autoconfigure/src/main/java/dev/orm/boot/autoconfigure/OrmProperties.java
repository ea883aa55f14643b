package dev.orm.boot.autoconfigure;

import dev.orm.engine.Engine;
import dev.orm.engine.ExecutionOptions;
import dev.orm.loading.LazyPolicy;
import dev.orm.loading.LoadingSettings;
import dev.orm.spring.json.UnloadedRelations;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.util.StringUtils;

/**
 * The settings under {@code orm} in {@code application.yml}. The data source and its pool have their own under {@code spring.datasource}.
 *
 * @param schema What happens to the tables when the application starts
 * @param loading How what was not loaded with an entity is loaded later
 * @param statements How statements are run, and what is told of them
 * @param errors What errors tell
 * @param validation How objects are judged before they are written
 * @param json How entities are written as JSON
 * @param repositories Which repositories are made, and how
 * @param auditing Who and when
 * @param observations What is observed
 * @param summary What is logged of each request
 * @param endpoint The actuator endpoint
 * @param replica Where read-only transactions read
 * @param engines More engines, each on a data source of its own, by their names.
 */
@ConfigurationProperties("orm")
public record OrmProperties(
        @DefaultValue Schema schema,
        @DefaultValue Loading loading,
        @DefaultValue Statements statements,
        @DefaultValue Errors errors,
        @DefaultValue Validation validation,
        @DefaultValue Map<String, EngineProperties> engines,
        @DefaultValue Json json,
        @DefaultValue Repositories repositories,
        @DefaultValue Auditing auditing,
        @DefaultValue Observations observations,
        @DefaultValue Summary summary,
        @DefaultValue Endpoint endpoint,
        @DefaultValue Replica replica) {

    /**
     * What happens to the tables when the application starts.
     *
     * @param mode What is done to the tables of the mapped entities. Defaults to "create-drop" for an embedded database that no migration tool and
     *     no schema script looks after, else to "none".
     */
    public record Schema(@Nullable SchemaMode mode) {}

    /**
     * How what was not loaded with an entity is loaded later.
     *
     * @param lazy What happens on touching an unloaded relation.
     * @param batchSize How many entities of one result have a relation loaded together at first; twice as many each time after.
     */
    public record Loading(
            @DefaultValue("batch") LazyPolicy lazy,
            @DefaultValue("100") int batchSize) {

        /** Refuses at the start what sessions would refuse. */
        public Loading {
            new LoadingSettings(lazy, batchSize);
        }

        LoadingSettings settings() {
            return new LoadingSettings(lazy, batchSize);
        }
    }

    /**
     * How statements are run, and what is told of them.
     *
     * @param log Whether to log each statement, without its values.
     * @param loggedValueLength How many characters of each bound value are logged, which may be a breach of trust: only for a developer's own data. Zero logs
     *     no values.
     * @param slowThreshold The time from which on a statement is logged as slow. Off by default.
     * @param timeout How long a statement may take, rounded up to whole seconds. Without a limit by default.
     * @param fetchSize In which portions the rows of streamed results come from the database. Defaults to 1,000.
     * @param cache How many texts of statements are kept
     */
    public record Statements(
            @DefaultValue("false") boolean log,
            @DefaultValue("0") int loggedValueLength,
            @Nullable Duration slowThreshold,
            @Nullable Duration timeout,
            @Nullable Integer fetchSize,
            @DefaultValue Cache cache) {

        /** Refuses at the start what would fail at the first statement. */
        public Statements {
            requireNotNegative("slow-threshold", slowThreshold != null && slowThreshold.isNegative(), slowThreshold);
            requireNotNegative("logged-value-length", loggedValueLength < 0, loggedValueLength);
            options(timeout, fetchSize);
        }

        private static void requireNotNegative(String setting, boolean negative, @Nullable Object value) {
            if (negative) {
                throw new IllegalArgumentException(
                        "The setting orm.statements." + setting + " is " + value + ": zero is the least");
            }
        }

        private static ExecutionOptions options(@Nullable Duration timeout, @Nullable Integer fetchSize) {
            return new ExecutionOptions(timeout, fetchSize, null, null, null);
        }

        /** An engine that runs its statements so, and tells so much of them. */
        Engine applyTo(Engine plain) {
            Engine engine = plain.withOptions(options(timeout, fetchSize))
                    .withStatementCache(cache.entries(), cache.characters());
            engine = slowThreshold == null ? engine : engine.withSlowThreshold(slowThreshold);
            return loggedValueLength == 0 ? engine : engine.withLoggedValues(loggedValueLength);
        }
    }

    /**
     * How many texts of statements are kept.
     *
     * @param entries How many different statements are kept ready at most.
     * @param characters About how many characters the statements that are kept ready have together at most.
     */
    public record Cache(
            @DefaultValue("1000") int entries,
            @DefaultValue("8000000") long characters) {

        /** Refuses at the start what the engine would refuse. */
        public Cache {
            if (entries < 1 || characters < 1) {
                throw new IllegalArgumentException(
                        "The statement cache holds at least one entry of one character; found entries " + entries
                                + " and characters " + characters);
            }
        }
    }

    /**
     * What errors tell.
     *
     * @param redactDriverMessages Whether to withhold the messages of the JDBC driver, which may hold values, from causes of exceptions.
     */
    public record Errors(@DefaultValue("false") boolean redactDriverMessages) {}

    /**
     * How objects are judged before they are written.
     *
     * @param enabled Whether Bean Validation, where the application has it, judges objects before they are inserted or updated.
     */
    public record Validation(@DefaultValue("true") boolean enabled) {}

    /**
     * Which repositories are made, and how.
     *
     * @param enabled Whether to register the repositories found beside the application class.
     * @param bootstrapMode When to make repositories: with the other beans, when they are used first, or when the application has started.
     * @param checkQueries Whether the database is asked at the start to describe the SQL of repository methods, so that errors in it stop the start.
     */
    public record Repositories(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("default") BootstrapMode bootstrapMode,
            @DefaultValue("true") boolean checkQueries) {}

    /**
     * Who and when.
     *
     * @param enabled Whether to set the fields of entities that Spring Data's auditing annotations mark.
     */
    public record Auditing(@DefaultValue("true") boolean enabled) {}

    /**
     * What is observed.
     *
     * @param enabled Whether selects, flushes and changes are observed, where the application has an ObservationRegistry.
     */
    public record Observations(@DefaultValue("true") boolean enabled) {}

    /**
     * What is logged of each request.
     *
     * @param enabled Whether to log one line for each web request, or transaction outside of one, about the statements it sent.
     * @param repeated How often one request sends a statement until its summary tells of that, at WARN. At least 2.
     */
    public record Summary(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("3") int repeated) {}

    /**
     * The actuator endpoint.
     *
     * @param schemaInterval How long the actuator endpoint keeps what a comparison of database and mapping has found.
     */
    public record Endpoint(@DefaultValue("1m") Duration schemaInterval) {}

    /**
     * How entities are written as JSON.
     *
     * @param unloaded What becomes of relations that are not loaded when an entity is written as JSON.
     */
    public record Json(@DefaultValue("absent") UnloadedRelations unloaded) {}

    /**
     * Where read-only transactions read.
     *
     * @param dataSource The name of the bean that is the replica; instead of a URL.
     * @param url The JDBC URL of a replica that read-only transactions read from.
     * @param username The user of the replica.
     * @param password The password of that user.
     * @param driverClassName The driver class of the replica. Told by the URL by default.
     * @param pool Settings of the replica's connection pool, such as "maximum-pool-size" of HikariCP.
     */
    public record Replica(
            @Nullable String dataSource,
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @Nullable String driverClassName,
            @DefaultValue Map<String, String> pool) {

        /** An empty text is none: so a profile can take back what the settings of all profiles say. */
        public Replica {
            dataSource = StringUtils.hasText(dataSource) ? dataSource : null;
            url = StringUtils.hasText(url) ? url : null;
        }

        /** Whether there is one. */
        boolean isThere() {
            return dataSource != null || url != null;
        }

        /** Without the password, and without the URL, which may hold one. */
        @Override
        public String toString() {
            return "Replica";
        }
    }
}
