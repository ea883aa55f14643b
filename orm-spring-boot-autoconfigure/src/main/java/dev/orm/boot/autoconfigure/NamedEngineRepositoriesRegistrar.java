package dev.orm.boot.autoconfigure;

import dev.orm.spring.repository.config.EnableOrmRepositories;
import dev.orm.spring.repository.config.OrmRepositoryConfigurationExtension;
import java.util.Optional;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanNameGenerator;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.data.repository.config.AnnotationRepositoryConfigurationSource;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.data.repository.config.RepositoryConfigurationDelegate;
import org.springframework.data.util.Streamable;

/** Registers the repositories in the packages of named engines, on the sessions and transactions of their engines. */
final class NamedEngineRepositoriesRegistrar implements ImportBeanDefinitionRegistrar {

    private final Environment environment;
    private final ResourceLoader resources;
    private final NamedEngines engines;

    NamedEngineRepositoriesRegistrar(Environment environment, ResourceLoader resources) {
        this.environment = environment;
        this.resources = resources;
        this.engines = NamedEngines.of(environment);
    }

    @Override
    public void registerBeanDefinitions(
            AnnotationMetadata importing, BeanDefinitionRegistry registry, BeanNameGenerator names) {
        engines.engines().forEach((engine, settings) -> {
            if (!settings.packages().isEmpty()) {
                new RepositoryConfigurationDelegate(new Source(engine, registry, names), resources, environment)
                        .registerRepositoriesIn(registry, new OrmRepositoryConfigurationExtension());
            }
        });
    }

    /** The settings that {@link EnableOrmRepositories} has by default, but for packages and beans. */
    private final class Source extends AnnotationRepositoryConfigurationSource {

        private final String engine;

        Source(String engine, BeanDefinitionRegistry registry, BeanNameGenerator names) {
            super(
                    AnnotationMetadata.introspect(AutoConfiguredRepositoriesRegistrar.DefaultSettings.class),
                    EnableOrmRepositories.class,
                    resources,
                    environment,
                    registry,
                    names);
            this.engine = engine;
        }

        @Override
        public Streamable<String> getBasePackages() {
            return Streamable.of(engines.get(engine).packages());
        }

        @Override
        public BootstrapMode getBootstrapMode() {
            return AutoConfiguredRepositoriesRegistrar.bootstrapMode(environment);
        }

        /** Those nearer to another engine. */
        @Override
        public Streamable<TypeFilter> getExcludeFilters() {
            return Streamable.of((type, readers) ->
                    !engine.equals(engines.owner(type.getClassMetadata().getClassName())));
        }

        @Override
        public Optional<String> getAttribute(String name) {
            EngineNames names = new EngineNames(engine);
            return switch (name) {
                case "sessionFactoryRef" -> Optional.of(names.bean("sessionFactory"));
                case "transactionManagerRef" -> Optional.of(names.bean("transactionManager"));
                default -> super.getAttribute(name);
            };
        }
    }
}
