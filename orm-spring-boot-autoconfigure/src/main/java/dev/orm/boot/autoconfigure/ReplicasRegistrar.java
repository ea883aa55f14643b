package dev.orm.boot.autoconfigure;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers a pool for each replica that has a URL. Nobody is to take one for the data source it copies, so only its qualifier finds it: {@code replica}, or
 * {@code audit-replica} for that of the engine {@code audit}.
 */
final class ReplicasRegistrar implements ImportBeanDefinitionRegistrar {

    private static final String FACTORY = "ormReplicaFactory";

    private final Environment environment;

    ReplicasRegistrar(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        registry.registerBeanDefinition(FACTORY, new RootBeanDefinition(ReplicaFactory.class));
        Binder.get(environment)
                .bind(Replicas.PREFIX, OrmProperties.Replica.class)
                .ifBound(replica -> register(registry, Replicas.BEAN, null, replica));
        NamedEngines.of(environment)
                .engines()
                .forEach((name, engine) ->
                        register(registry, new EngineNames(name).bean(Replicas.PART), name, engine.replica()));
    }

    private static void register(
            BeanDefinitionRegistry registry, String bean, @Nullable String engine, OrmProperties.Replica replica) {
        if (replica.url() == null || registry.containsBeanDefinition(bean)) {
            return;
        }
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(DataSource.class);
        definition.setFactoryBeanName(FACTORY);
        definition.setFactoryMethodName("dataSource");
        definition.setDefaultCandidate(false);
        definition.addQualifier(
                new AutowireCandidateQualifier(Qualifier.class, engine == null ? "replica" : engine + "-replica"));
        definition.getConstructorArgumentValues().addIndexedArgumentValue(0, engine == null ? "" : engine);
        registry.registerBeanDefinition(bean, definition);
    }
}
