package dev.orm.demo.load;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the {@link LoadRecord}, and empties the database when it tells of a load that did not end. */
@Component
class LoadLedger {

    private final Session session;
    private final Engine engine;
    private final MappingRegistry registry;
    private final Clock clock;

    LoadLedger(Session session, Engine engine, MappingRegistry registry, Clock clock) {
        this.session = session;
        this.engine = engine;
        this.registry = registry;
        this.clock = clock;
    }

    Optional<LoadRecord> lastLoad() {
        return session.find(LoadRecord.class, LoadRecord.ONLY);
    }

    @Transactional
    public void begin(BigDecimal scale) {
        session.add(new LoadRecord(scale, clock.instant()));
    }

    @Transactional
    public void finish() {
        session.get(LoadRecord.class, LoadRecord.ONLY).finish(clock.instant());
    }

    /** Dropping and creating the tables takes no time that grows with their rows. */
    void empty() {
        registry.metaData().dropAll(engine);
        registry.metaData().createAll(engine);
    }
}
