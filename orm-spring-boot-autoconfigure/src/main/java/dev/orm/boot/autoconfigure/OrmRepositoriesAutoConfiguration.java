package dev.orm.boot.autoconfigure;

import dev.orm.session.SessionFactory;
import dev.orm.spring.repository.config.EnableOrmRepositories;
import dev.orm.spring.repository.support.OrmRepositoryFactoryBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of the repositories beside the application class. Gives way to {@link EnableOrmRepositories}; switched off by
 * {@code orm.repositories.enabled=false}.
 */
@AutoConfiguration(after = OrmAutoConfiguration.class)
@ConditionalOnBean(SessionFactory.class)
@ConditionalOnMissingBean(OrmRepositoryFactoryBean.class)
@ConditionalOnBooleanProperty(name = "orm.repositories.enabled", matchIfMissing = true)
@Import(AutoConfiguredRepositoriesRegistrar.class)
public final class OrmRepositoriesAutoConfiguration {}
