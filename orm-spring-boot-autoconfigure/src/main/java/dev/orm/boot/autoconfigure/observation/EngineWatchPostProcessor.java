package dev.orm.boot.autoconfigure.observation;

import dev.orm.boot.autoconfigure.EngineNames;
import dev.orm.engine.Engine;
import dev.orm.spring.observation.EngineWatch;
import dev.orm.sql.render.StatementCache;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;

/**
 * Shows each engine of the application to all who watch engines, whoever made it and however many there are. One that is derived from a watched one
 * carries along whom that tells, so it is not shown again.
 */
final class EngineWatchPostProcessor implements BeanPostProcessor {

    private final ObjectProvider<EngineWatch> watches;
    private final Environment environment;

    /** The kept statements of the engines watched: derived engines have those of the one they come from. */
    private final Set<StatementCache> watched = Collections.newSetFromMap(new ConcurrentHashMap<>());

    EngineWatchPostProcessor(ObjectProvider<EngineWatch> watches, Environment environment) {
        this.watches = watches;
        this.environment = environment;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof Engine engine && watched.add(engine.statements()) ? shown(beanName, engine) : bean;
    }

    private Engine shown(String beanName, Engine engine) {
        List<EngineWatch> all = watches.orderedStream().toList();
        Engine shown = engine;
        for (EngineWatch watch : all) {
            shown = watch.watch(EngineNames.of(beanName, environment), shown);
        }
        return shown;
    }
}
