package dev.orm.boot.autoconfigure;

import dev.orm.session.SessionFactory;
import dev.orm.spring.repository.config.EnableOrmRepositories;
import dev.orm.spring.repository.support.OrmRepositoryFactoryBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of the repositories beside the application class, and of those in the packages of named engines. Gives way to
 * {@link EnableOrmRepositories}; switched off by {@code orm.repositories.enabled=false}.
 */
@AutoConfiguration(after = {OrmAutoConfiguration.class, OrmEnginesAutoConfiguration.class})
@ConditionalOnMissingBean(OrmRepositoryFactoryBean.class)
@ConditionalOnBooleanProperty(name = "orm.repositories.enabled", matchIfMissing = true)
public final class OrmRepositoriesAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(SessionFactory.class)
    @Import(AutoConfiguredRepositoriesRegistrar.class)
    static class BesideTheApplication {}

    @Configuration(proxyBeanMethods = false)
    @Conditional(OnNamedEnginesCondition.class)
    @Import(NamedEngineRepositoriesRegistrar.class)
    static class OfNamedEngines {}
}
