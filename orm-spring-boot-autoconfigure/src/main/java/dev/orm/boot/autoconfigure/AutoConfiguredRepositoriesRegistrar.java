package dev.orm.boot.autoconfigure;

import dev.orm.spring.repository.config.EnableOrmRepositories;
import dev.orm.spring.repository.config.OrmRepositoryConfigurationExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanNameGenerator;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.data.repository.config.AnnotationRepositoryConfigurationSource;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.data.repository.config.RepositoryConfigurationDelegate;
import org.springframework.data.util.Streamable;

/** Registers the repositories beside the application class, with the settings that {@link EnableOrmRepositories} has by default. */
final class AutoConfiguredRepositoriesRegistrar implements ImportBeanDefinitionRegistrar {

    private final Environment environment;
    private final ResourceLoader resources;
    private final BeanFactory beans;

    AutoConfiguredRepositoriesRegistrar(Environment environment, ResourceLoader resources, BeanFactory beans) {
        this.environment = environment;
        this.resources = resources;
        this.beans = beans;
    }

    /** When repositories are made, as the settings say. */
    static BootstrapMode bootstrapMode(Environment environment) {
        return Binder.get(environment)
                .bindOrCreate("orm.repositories", OrmProperties.Repositories.class)
                .bootstrapMode();
    }

    @Override
    public void registerBeanDefinitions(
            AnnotationMetadata importing, BeanDefinitionRegistry registry, BeanNameGenerator names) {
        new RepositoryConfigurationDelegate(new Source(registry, names), resources, environment)
                .registerRepositoriesIn(registry, new OrmRepositoryConfigurationExtension());
    }

    /** Leaves out what belongs to named engines; said by the annotation, a filter would make us claim the repositories of other modules. */
    private final class Source extends AnnotationRepositoryConfigurationSource {

        Source(BeanDefinitionRegistry registry, BeanNameGenerator names) {
            super(
                    AnnotationMetadata.introspect(DefaultSettings.class),
                    EnableOrmRepositories.class,
                    resources,
                    environment,
                    registry,
                    names);
        }

        @Override
        public Streamable<String> getBasePackages() {
            return Streamable.of(AutoConfigurationPackages.get(beans));
        }

        @Override
        public Streamable<TypeFilter> getExcludeFilters() {
            return Streamable.of(new OwnedByNamedEngine(environment));
        }

        @Override
        public BootstrapMode getBootstrapMode() {
            return bootstrapMode(environment);
        }
    }

    /** Only read, never registered: inside an auto-configuration it would be found and would scan its own package. */
    @EnableOrmRepositories
    static final class DefaultSettings {}
}
