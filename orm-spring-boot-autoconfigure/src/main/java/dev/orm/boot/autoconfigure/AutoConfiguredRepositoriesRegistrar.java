package dev.orm.boot.autoconfigure;

import dev.orm.spring.repository.config.EnableOrmRepositories;
import dev.orm.spring.repository.config.OrmRepositoryConfigurationExtension;
import java.lang.annotation.Annotation;
import org.springframework.boot.autoconfigure.data.AbstractRepositoryConfigurationSourceSupport;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.data.repository.config.RepositoryConfigurationExtension;

/** Registers the repositories beside the application class, with the settings that {@link EnableOrmRepositories} has by default. */
final class AutoConfiguredRepositoriesRegistrar extends AbstractRepositoryConfigurationSourceSupport {

    private BootstrapMode bootstrapMode = BootstrapMode.DEFAULT;

    /** When repositories are made, as the settings say. */
    static BootstrapMode bootstrapMode(Environment environment) {
        return Binder.get(environment)
                .bind("orm.repositories.bootstrap-mode", BootstrapMode.class)
                .orElse(BootstrapMode.DEFAULT);
    }

    @Override
    public void setEnvironment(Environment environment) {
        super.setEnvironment(environment);
        bootstrapMode = bootstrapMode(environment);
    }

    @Override
    protected BootstrapMode getBootstrapMode() {
        return bootstrapMode;
    }

    @Override
    protected Class<? extends Annotation> getAnnotation() {
        return EnableOrmRepositories.class;
    }

    @Override
    protected Class<?> getConfiguration() {
        return DefaultSettings.class;
    }

    @Override
    protected RepositoryConfigurationExtension getRepositoryConfigurationExtension() {
        return new OrmRepositoryConfigurationExtension();
    }

    /** Only read, never registered: inside an auto-configuration it would be found and would scan its own package. */
    @EnableOrmRepositories(excludeFilters = @Filter(type = FilterType.CUSTOM, classes = OwnedByNamedEngine.class))
    static final class DefaultSettings {}
}
