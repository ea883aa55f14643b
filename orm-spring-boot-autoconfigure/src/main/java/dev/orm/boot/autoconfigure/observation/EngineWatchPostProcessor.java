package dev.orm.boot.autoconfigure.observation;

import dev.orm.engine.Engine;
import dev.orm.spring.observation.EngineWatch;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Shows each engine of the application to all who watch engines, whoever made it and however many there are. */
final class EngineWatchPostProcessor implements BeanPostProcessor {

    private static final String SUFFIX = "Engine";

    private final ObjectProvider<EngineWatch> watches;

    EngineWatchPostProcessor(ObjectProvider<EngineWatch> watches) {
        this.watches = watches;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (!(bean instanceof Engine)) {
            return bean;
        }
        Engine watched = (Engine) bean;
        List<EngineWatch> all = watches.orderedStream().toList();
        for (EngineWatch watch : all) {
            watched = watch.watch(nameOf(beanName), watched);
        }
        return watched;
    }

    /** What an engine is called by people: {@code orm} for a bean {@code ormEngine}. */
    static String nameOf(String beanName) {
        return beanName.endsWith(SUFFIX) && beanName.length() > SUFFIX.length()
                ? beanName.substring(0, beanName.length() - SUFFIX.length())
                : beanName;
    }
}
