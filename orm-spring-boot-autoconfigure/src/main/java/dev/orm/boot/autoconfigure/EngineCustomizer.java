package dev.orm.boot.autoconfigure;

import dev.orm.engine.Engine;

/**
 * Changes the engine that is made for the application, after its properties and listeners have been applied. Beans of this type are called in their
 * order.
 *
 * <p>Called once, at the start; implementations may not use sessions.
 */
@FunctionalInterface
public interface EngineCustomizer {

    /**
     * The engine to use instead of the given one.
     *
     * @param engine the engine as it is so far, which is immutable: its methods {@code with...} make another one
     * @return never null
     */
    Engine customize(Engine engine);
}
