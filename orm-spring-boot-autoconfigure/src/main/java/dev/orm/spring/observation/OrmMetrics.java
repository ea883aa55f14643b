package dev.orm.spring.observation;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** Publishes the figures of all engines as Micrometer meters, tagged with the engine's name. Safe for use by many threads. */
public final class OrmMetrics implements MeterBinder {

    private final OrmFigures figures;
    private final Iterable<Tag> tags;

    /** @param tags which all meters get beside the engine's name */
    public OrmMetrics(OrmFigures figures, Iterable<Tag> tags) {
        this.figures = figures;
        this.tags = tags;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        figures.forEach(engine -> new Binding(registry, engine, Tags.of(tags).and("engine", engine.name())).bind());
    }

    /** The meters of one engine in one registry. */
    private record Binding(MeterRegistry registry, EngineFigures engine, Tags tags) {

        void bind() {
            count("orm.sessions.opened", "Sessions that were opened", EngineFigures::sessionsOpened);
            gauge("orm.sessions.open", "Sessions that are open now", EngineFigures::sessionsOpen);
            count("orm.flushes", "Flushes that wrote something", EngineFigures::flushes);
            count("orm.lazy.loads", "Uses of something that was not loaded", EngineFigures::lazyLoads);
            count("orm.entities.loaded", "Entities filled from rows", EngineFigures::entitiesLoaded);
            count("orm.statements", "Statements that were sent", EngineFigures::statements);
            count("orm.statements.failed", "Statements that failed", EngineFigures::failures);
            count("orm.rows", "Rows that statements read or changed", EngineFigures::rows);
            DistributionSummary statements = DistributionSummary.builder("orm.session.statements")
                    .description("Statements that each session sent")
                    .tags(tags)
                    .register(registry);
            engine.onSession(statements::record);
            cache();
        }

        private void cache() {
            String gets = "orm.statement.cache.gets";
            String found = "Texts of statements that were looked for";
            count(
                    gets,
                    found,
                    tags.and("result", "hit"),
                    engine -> engine.cache().hits());
            count(
                    gets,
                    found,
                    tags.and("result", "miss"),
                    engine -> engine.cache().misses());
            count(
                    "orm.statement.cache.evictions",
                    "Texts of statements that were dropped",
                    engine -> engine.cache().evictions());
            gauge(
                    "orm.statement.cache.size",
                    "Texts of statements that are kept",
                    engine -> engine.cache().size());
            gauge(
                    "orm.statement.cache.characters",
                    "Characters of the texts that are kept",
                    engine -> engine.cache().characters());
        }

        private void count(String name, String description, ToDoubleFunction<EngineFigures> value) {
            count(name, description, tags, value);
        }

        private void count(String name, String description, Tags all, ToDoubleFunction<EngineFigures> value) {
            FunctionCounter.builder(name, engine, value)
                    .description(description)
                    .tags(all)
                    .register(registry);
        }

        private void gauge(String name, String description, ToDoubleFunction<EngineFigures> value) {
            Gauge.builder(name, engine, value)
                    .description(description)
                    .tags(tags)
                    .register(registry);
        }
    }
}
