package dev.orm.boot.autoconfigure.observation;

import dev.orm.boot.actuate.MappedEngine;
import dev.orm.boot.actuate.OrmEndpoint;
import dev.orm.boot.actuate.OrmEndpointWebExtension;
import dev.orm.boot.autoconfigure.OrmAutoConfiguration;
import dev.orm.engine.Engine;
import dev.orm.session.SessionFactory;
import dev.orm.spring.observation.OrmFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Auto-configuration of the actuator endpoint {@code orm}, where the application exposes it. */
@AutoConfiguration(after = {OrmAutoConfiguration.class, OrmObservationAutoConfiguration.class})
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(OrmEndpoint.class)
@Import(FiguresConfiguration.class)
public final class OrmEndpointAutoConfiguration {

    OrmEndpointAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    OrmEndpoint ormEndpoint(ListableBeanFactory beans, OrmFigures figures) {
        return new OrmEndpoint(() -> engines(beans, figures));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(OrmEndpoint.class)
    @ConditionalOnAvailableEndpoint(exposure = EndpointExposure.WEB)
    OrmEndpointWebExtension ormEndpointWebExtension(OrmEndpoint endpoint) {
        return new OrmEndpointWebExtension(endpoint);
    }

    /** Each engine that a session factory works with; one made inside a factory of the application has the factory's name. */
    private static List<MappedEngine> engines(ListableBeanFactory beans, OrmFigures figures) {
        Map<String, Engine> known = beans.getBeansOfType(Engine.class);
        List<MappedEngine> mapped = new ArrayList<>();
        beans.getBeansOfType(SessionFactory.class).forEach((beanName, factory) -> {
            Engine engine = factory.engine();
            String name = known.entrySet().stream()
                    .filter(entry -> entry.getValue().statements() == engine.statements())
                    .map(entry -> EngineWatchPostProcessor.nameOf(entry.getKey()))
                    .findFirst()
                    .orElse(beanName);
            mapped.add(new MappedEngine(name, engine, factory.mappings(), figures.of(engine)));
        });
        return mapped;
    }
}
