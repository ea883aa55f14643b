package dev.orm.boot.actuate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.context.annotation.ImportRuntimeHints;

/**
 * Shows what is mapped and what was sent, by the name of the engine. Texts of statements are shown without literals, and values never. Thread-safe.
 *
 * <ul>
 *   <li>{@code orm}: each engine in short
 *   <li>{@code orm/entities}: entities with their tables, attributes and relations
 *   <li>{@code orm/statements}: the statements that took longest
 *   <li>{@code orm/schema}: how the database differs from the mapping, found out once in an interval
 *   <li>{@code orm/diagram/mermaid} and {@code orm/diagram/svg}, over the web
 * </ul>
 */
@Endpoint(id = "orm")
@ImportRuntimeHints(OrmEndpointRuntimeHints.class)
public class OrmEndpoint {

    private final Map<String, Function<MappedEngine, Object>> sections;
    private final Supplier<List<MappedEngine>> engines;

    /**
     * An endpoint for engines that are asked for with each request.
     *
     * @param schemaInterval how long it is kept how a database differs from the mapping; zero for not at all
     */
    public OrmEndpoint(Supplier<List<MappedEngine>> engines, Duration schemaInterval) {
        this.engines = engines;
        this.sections = Map.of(
                "entities", engine -> new MappedEntities(engine.mappings()).all(),
                "statements", SentStatements::of,
                "schema", new SchemaDrifts(schemaInterval)::of);
    }

    /** Each engine in short. */
    @ReadOperation
    public Engines engines() {
        return show(null, EngineOverview::of);
    }

    /**
     * A section about one engine, or about all.
     *
     * @param section its name; for any other the answer is null, which is not found
     * @param engine the name of an engine, or null for all
     */
    @ReadOperation
    public @Nullable Engines section(@Selector String section, @Nullable String engine) {
        Function<MappedEngine, Object> content = sections.get(section);
        return content == null ? null : show(engine, content);
    }

    private Engines show(@Nullable String name, Function<MappedEngine, Object> content) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (MappedEngine engine : chosen(name)) {
            shown.put(engine.name(), content.apply(engine));
        }
        return new Engines(shown);
    }

    private List<MappedEngine> chosen(@Nullable String name) {
        return name == null ? engines.get() : List.of(one(name));
    }

    /**
     * The engine of a name, or the only one.
     *
     * @throws InvalidEndpointRequestException if there is none, or are several and no name
     */
    MappedEngine one(@Nullable String name) {
        List<MappedEngine> all = engines.get();
        if (name == null && all.size() == 1) {
            return all.get(0);
        }
        return all.stream()
                .filter(engine -> engine.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidEndpointRequestException(
                        "The parameter engine must be one of "
                                + all.stream().map(MappedEngine::name).toList(),
                        "unknown engine"));
    }

    /**
     * What is shown of engines.
     *
     * @param engines by their names
     */
    public record Engines(Map<String, Object> engines) implements OperationResponseBody {}
}
