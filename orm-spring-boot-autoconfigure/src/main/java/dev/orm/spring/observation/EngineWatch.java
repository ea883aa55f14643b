package dev.orm.spring.observation;

import dev.orm.engine.Engine;

/**
 * Somebody who wants to be told of what the engines of an application do, and by which of them: listeners that need no name are beans of their own types.
 */
@FunctionalInterface
public interface EngineWatch {

    /**
     * An engine that tells the watch too.
     *
     * @param name what the application calls the engine
     */
    Engine watch(String name, Engine engine);
}
