package dev.orm.boot.actuate;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.spring.observation.EngineFigures;
import org.jspecify.annotations.Nullable;

/**
 * An engine and what is mapped to its database.
 *
 * @param name what the application calls the engine
 * @param figures what the engine did, or null where nobody counted
 */
public record MappedEngine(
        String name,
        Engine engine,
        MappingRegistry mappings,
        @Nullable EngineFigures figures) {}
