package dev.orm.boot.autoconfigure;

import dev.orm.loading.LazyPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code orm} in {@code application.yml}. The data source and its pool have their own under {@code spring.datasource}.
 *
 * @param schema What happens to the tables when the application starts
 * @param loading How what was not loaded with an entity is loaded later
 * @param statements What is told of the statements that are run
 * @param errors What errors tell
 * @param validation How objects are judged before they are written
 */
@ConfigurationProperties("orm")
public record OrmProperties(
        @DefaultValue Schema schema,
        @DefaultValue Loading loading,
        @DefaultValue Statements statements,
        @DefaultValue Errors errors,
        @DefaultValue Validation validation) {

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
     * @param batchSize How many entities of one result have a relation loaded together.
     */
    public record Loading(
            @DefaultValue("batch") LazyPolicy lazy,
            @DefaultValue("100") int batchSize) {}

    /**
     * What is told of the statements that are run.
     *
     * @param log Whether to log each statement, without its values.
     * @param slowThreshold The time from which on a statement is logged as slow. Off by default.
     */
    public record Statements(
            @DefaultValue("false") boolean log, @Nullable Duration slowThreshold) {}

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
}
