package dev.orm.boot.autoconfigure;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Auto-configuration of a warning about settings of JPA that nobody reads any more. */
@AutoConfiguration(after = OrmAutoConfiguration.class)
@ConditionalOnBean(dev.orm.engine.Engine.class)
@ConditionalOnMissingClass("org.springframework.boot.jpa.autoconfigure.JpaProperties")
public final class OrmLeftoversAutoConfiguration {

    @Bean
    static SmartInitializingSingleton ormJpaLeftovers(Environment environment) {
        return () -> JpaLeftovers.warnOf(environment);
    }
}
