package dev.orm.boot.autoconfigure;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.spring.transaction.TransactionalSession;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConstructorArgumentValues;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.transaction.jta.JtaTransactionManager;
import org.springframework.util.ClassUtils;

/** Registers the beans of each named engine, unless the application has a bean of that name. */
final class NamedEnginesRegistrar implements ImportBeanDefinitionRegistrar {

    private static final String FACTORY = "ormNamedEngineFactory";
    private static final String TRANSACTION_MANAGER = "transactionManager";

    private static final boolean JTA =
            ClassUtils.isPresent("jakarta.transaction.UserTransaction", NamedEnginesRegistrar.class.getClassLoader());

    private final NamedEngines engines;

    NamedEnginesRegistrar(Environment environment) {
        this.engines = NamedEngines.of(environment);
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        if (!registry.containsBeanDefinition(FACTORY)) {
            registry.registerBeanDefinition(FACTORY, new RootBeanDefinition(NamedEngineFactory.class));
        }
        engines.engines().forEach((name, engine) -> register(new EngineNames(name), engine, registry));
    }

    private static void register(EngineNames names, EngineProperties engine, BeanDefinitionRegistry registry) {
        Registration registration = new Registration(names, engine.primary(), registry);
        String dataSource = engine.dataSource();
        if (dataSource == null) {
            dataSource = names.bean("dataSource");
            registration.add("dataSource", DataSource.class);
        }
        registration.add("engine", Engine.class, dataSource);
        if (!registry.containsBeanDefinition(names.bean("mappingRegistry"))) {
            registration.add("mappedClasses", MappedClasses.class);
        }
        registration.add("mappingRegistry", MappingRegistry.class, names.bean("mappedClasses"));
        registration.add(
                "schemaInitializer", SchemaInitializer.class, names.bean("engine"), names.bean("mappingRegistry"));
        registration.add("sessionFactory", SessionFactory.class, names.bean("engine"), names.bean("mappingRegistry"));
        registration.add("session", TransactionalSession.class, names.bean("sessionFactory"));
        String global = global(registry);
        if (global == null) {
            registration.add(TRANSACTION_MANAGER, OrmTransactionManager.class, names.bean("engine"));
        } else {
            // What an annotation may call it: the bean, or the engine.
            alias(global, names.bean(TRANSACTION_MANAGER), registry);
            alias(global, names.engine(), registry);
        }
        if (engine.primary()) {
            alias(names.bean(TRANSACTION_MANAGER), TRANSACTION_MANAGER, registry);
        }
    }

    private static void alias(String bean, String name, BeanDefinitionRegistry registry) {
        if (!registry.isBeanNameInUse(name)) {
            registry.registerAlias(bean, name);
        }
    }

    /** The transaction manager of JTA, whose transactions span the data sources of all engines; null if there is none. */
    private static @Nullable String global(BeanDefinitionRegistry registry) {
        if (!JTA || !(registry instanceof ListableBeanFactory beans)) {
            return null;
        }
        String[] names = beans.getBeanNamesForType(JtaTransactionManager.class, true, false);
        return names.length == 1 ? names[0] : null;
    }

    /** How the beans of one engine are registered. */
    private record Registration(EngineNames names, boolean primary, BeanDefinitionRegistry registry) {

        /** A bean that a method of the factory makes of the engine's name and other beans. */
        void add(String part, Class<?> type, String... collaborators) {
            RootBeanDefinition definition = new RootBeanDefinition();
            definition.setTargetType(type);
            definition.setFactoryBeanName(FACTORY);
            definition.setFactoryMethodName(part);
            definition.setPrimary(primary);
            definition.setDefaultCandidate(primary);
            definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, names.engine()));
            ConstructorArgumentValues arguments = definition.getConstructorArgumentValues();
            arguments.addIndexedArgumentValue(0, names.engine());
            for (int i = 0; i < collaborators.length; i++) {
                arguments.addIndexedArgumentValue(i + 1, new RuntimeBeanReference(collaborators[i]));
            }
            if (!registry.containsBeanDefinition(names.bean(part))) {
                registry.registerBeanDefinition(names.bean(part), definition);
            }
        }
    }
}
