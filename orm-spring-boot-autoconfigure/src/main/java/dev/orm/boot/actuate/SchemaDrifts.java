package dev.orm.boot.actuate;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How databases differ from what is mapped to them, found out once in an interval: to compare is work for a database, which may make a draft of the
 * schema for it, and whoever may read the endpoint could ask for it without end. Who asks meanwhile waits for the one comparison.
 *
 * <p>Thread-safe.
 */
final class SchemaDrifts {

    private final Duration interval;
    private final Map<String, Known> knownByEngine = new ConcurrentHashMap<>();

    private record Known(SchemaDrift drift, long foundAt) {}

    /**
     * @param interval how long an answer is kept; zero for not at all
     */
    SchemaDrifts(Duration interval) {
        this.interval = interval;
    }

    SchemaDrift of(MappedEngine engine) {
        return knownByEngine
                .compute(engine.name(), (name, known) -> isFresh(known) ? known : find(engine))
                .drift();
    }

    private boolean isFresh(@Nullable Known known) {
        return known != null && System.nanoTime() - known.foundAt() < interval.toNanos();
    }

    private static Known find(MappedEngine engine) {
        SchemaDrift drift = SchemaDrift.of(engine);
        return new Known(drift, System.nanoTime());
    }
}
