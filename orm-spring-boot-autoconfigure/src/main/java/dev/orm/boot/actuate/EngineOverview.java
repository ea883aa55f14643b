package dev.orm.boot.actuate;

import dev.orm.spring.observation.EngineFigures;
import dev.orm.sql.render.StatementCache;
import org.jspecify.annotations.Nullable;

/** An engine in short. */
record EngineOverview(
        String database,
        int entities,
        @Nullable Sessions sessions,
        @Nullable Statements statements,
        Cache statementCache) {

    record Sessions(long opened, long open, long flushes, long lazyLoads, long entitiesLoaded) {}

    record Statements(long sent, long failed, long rows) {}

    record Cache(int size, long characters, long hits, long misses, long evictions) {}

    static EngineOverview of(MappedEngine engine) {
        EngineFigures figures = engine.figures();
        StatementCache cache = engine.engine().statements();
        return new EngineOverview(
                engine.engine().dialect().name(),
                engine.mappings().entities().size(),
                figures == null ? null : sessions(figures),
                figures == null ? null : new Statements(figures.statements(), figures.failures(), figures.rows()),
                new Cache(cache.size(), cache.characters(), cache.hits(), cache.misses(), cache.evictions()));
    }

    private static Sessions sessions(EngineFigures figures) {
        return new Sessions(
                figures.sessionsOpened(),
                figures.sessionsOpen(),
                figures.flushes(),
                figures.lazyLoads(),
                figures.entitiesLoaded());
    }
}
