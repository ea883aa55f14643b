package dev.orm.spring.observation;

import dev.orm.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The figures of all engines of an application, by their names. Safe for use by many threads. */
public final class OrmFigures implements EngineWatch {

    private final List<EngineFigures> engines = new ArrayList<>();
    private final List<Consumer<EngineFigures>> readers = new ArrayList<>();

    /** No engines yet. */
    public OrmFigures() {}

    @Override
    public Engine watch(String name, Engine engine) {
        EngineFigures figures = new EngineFigures(name, engine.statements());
        synchronized (this) {
            engines.add(figures);
            readers.forEach(reader -> reader.accept(figures));
        }
        return engine.withOperationListeners(figures).withListeners(figures);
    }

    /** Shows somebody the figures of each engine, of those to come too. */
    synchronized void forEach(Consumer<EngineFigures> reader) {
        readers.add(reader);
        engines.forEach(reader);
    }

    /** The figures of an engine, or of one derived from it; null when it is not watched. */
    public synchronized @Nullable EngineFigures of(Engine engine) {
        return engines.stream()
                .filter(figures -> figures.cache() == engine.statements())
                .findFirst()
                .orElse(null);
    }
}
