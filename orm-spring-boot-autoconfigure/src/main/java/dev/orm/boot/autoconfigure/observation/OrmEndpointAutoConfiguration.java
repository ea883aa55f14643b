package dev.orm.boot.autoconfigure.observation;

import dev.orm.boot.actuate.MappedEngine;
import dev.orm.boot.actuate.OrmEndpoint;
import dev.orm.boot.actuate.OrmEndpointWebExtension;
import dev.orm.boot.autoconfigure.EngineNames;
import dev.orm.boot.autoconfigure.OrmAutoConfiguration;
import dev.orm.boot.autoconfigure.OrmProperties;
import dev.orm.engine.Engine;
import dev.orm.session.SessionFactory;
import dev.orm.spring.observation.OrmFigures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Auto-configuration of the actuator endpoint {@code orm}, where the application exposes it. */
@AutoConfiguration(after = {OrmAutoConfiguration.class, OrmObservationAutoConfiguration.class})
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(OrmEndpoint.class)
@EnableConfigurationProperties(OrmProperties.class)
@Import(FiguresConfiguration.class)
public final class OrmEndpointAutoConfiguration {

    OrmEndpointAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    OrmEndpoint ormEndpoint(
            ListableBeanFactory beans, OrmFigures figures, Environment environment, OrmProperties properties) {
        return new OrmEndpoint(
                () -> engines(beans, figures, environment),
                properties.endpoint().schemaInterval());
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(OrmEndpoint.class)
    @ConditionalOnAvailableEndpoint(exposure = EndpointExposure.WEB)
    OrmEndpointWebExtension ormEndpointWebExtension(OrmEndpoint endpoint) {
        return new OrmEndpointWebExtension(endpoint);
    }

    /**
     * Each engine that a session factory works with; one made inside a factory of the application has the factory's name. Where several factories work with
     * one engine, the names of their beans tell them apart.
     */
    private static List<MappedEngine> engines(ListableBeanFactory beans, OrmFigures figures, Environment environment) {
        Map<String, SessionFactory> factories = beans.getBeansOfType(SessionFactory.class);
        Map<String, String> names = new LinkedHashMap<>();
        factories.forEach((bean, factory) -> names.put(bean, nameOf(factory.engine(), bean, beans, environment)));
        List<MappedEngine> mapped = new ArrayList<>();
        factories.forEach((bean, factory) -> {
            Engine engine = factory.engine();
            String name = Objects.requireNonNull(names.get(bean));
            boolean shared = Collections.frequency(names.values(), name) > 1;
            mapped.add(new MappedEngine(
                    shared ? name + "." + bean : name, engine, factory.mappings(), figures.of(engine)));
        });
        return mapped;
    }

    private static String nameOf(Engine engine, String factory, ListableBeanFactory beans, Environment environment) {
        return beans.getBeansOfType(Engine.class).entrySet().stream()
                .filter(known -> known.getValue().statements() == engine.statements())
                .map(known -> EngineNames.of(known.getKey(), environment))
                .findFirst()
                .orElse(factory);
    }
}
