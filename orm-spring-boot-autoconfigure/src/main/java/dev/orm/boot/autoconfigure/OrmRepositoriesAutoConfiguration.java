package dev.orm.boot.autoconfigure;

import dev.orm.session.SessionFactory;
import dev.orm.spring.repository.config.EnableOrmRepositories;
import dev.orm.spring.repository.config.OrmRepositoryConfigurationExtension;
import dev.orm.spring.repository.support.OrmRepositoryFactoryBean;
import java.lang.annotation.Annotation;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.data.AbstractRepositoryConfigurationSourceSupport;
import org.springframework.context.annotation.Import;
import org.springframework.data.repository.config.RepositoryConfigurationExtension;

/**
 * Auto-configuration of the repositories beside the application class. Gives way to {@link EnableOrmRepositories}; switched off by
 * {@code orm.repositories.enabled=false}.
 */
@AutoConfiguration(after = OrmAutoConfiguration.class)
@ConditionalOnBean(SessionFactory.class)
@ConditionalOnMissingBean(OrmRepositoryFactoryBean.class)
@ConditionalOnBooleanProperty(name = "orm.repositories.enabled", matchIfMissing = true)
@Import(OrmRepositoriesAutoConfiguration.Registrar.class)
public final class OrmRepositoriesAutoConfiguration {

    static final class Registrar extends AbstractRepositoryConfigurationSourceSupport {

        @Override
        protected Class<? extends Annotation> getAnnotation() {
            return EnableOrmRepositories.class;
        }

        @Override
        protected Class<?> getConfiguration() {
            return EnabledConfiguration.class;
        }

        @Override
        protected RepositoryConfigurationExtension getRepositoryConfigurationExtension() {
            return new OrmRepositoryConfigurationExtension();
        }
    }

    @EnableOrmRepositories
    private static final class EnabledConfiguration {}
}
