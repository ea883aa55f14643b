package dev.orm.boot.autoconfigure.observation;

import dev.orm.spring.observation.OrmFigures;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts what engines do, for whoever shows it. */
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

    @Bean
    @ConditionalOnMissingBean
    static OrmFigures ormFigures() {
        return new OrmFigures();
    }
}
