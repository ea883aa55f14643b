package dev.orm.boot.autoconfigure;

import dev.orm.dialect.Dialects;
import dev.orm.engine.Engine;
import dev.orm.event.EntityValidator;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.spring.transaction.TransactionalSession;
import dev.orm.validation.BeanValidation;
import jakarta.validation.ValidatorFactory;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.sql.autoconfigure.init.SqlInitializationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** Makes the beans of named engines: one method for each of the kinds that {@link NamedEnginesRegistrar} registers. */
final class NamedEngineFactory {

    private static final boolean VALIDATION =
            ClassUtils.isPresent("jakarta.validation.ValidatorFactory", NamedEngineFactory.class.getClassLoader());

    private final ConfigurableListableBeanFactory beans;
    private final ApplicationContext context;
    private final OrmProperties properties;
    private final NamedEngines engines;

    NamedEngineFactory(ConfigurableListableBeanFactory beans, ApplicationContext context, OrmProperties properties) {
        this.beans = beans;
        this.context = context;
        this.properties = properties;
        this.engines = NamedEngines.of(context.getEnvironment());
    }

    private EngineBeans parts(String name) {
        return new EngineBeans(beans, name);
    }

    DataSource dataSource(String name) {
        EngineProperties engine = engines.get(name);
        String url = Objects.requireNonNull(engine.url());
        return new Pool(
                        NamedEngines.PREFIX + "." + name,
                        url,
                        engine.username(),
                        engine.password(),
                        engine.driverClassName())
                .open(context.getEnvironment(), context.getClassLoader());
    }

    Engine engine(String name, DataSource dataSource) {
        return parts(name).engine(dataSource, properties);
    }

    MappedClasses mappedClasses(String name) throws ClassNotFoundException {
        return new MappedClassScan(context, engines).of(name);
    }

    MappingRegistry mappingRegistry(String name, MappedClasses mapped) {
        return parts(name).mappings(mapped.classes());
    }

    SchemaInitializer schemaInitializer(String name, Engine engine, MappingRegistry mappings) {
        EngineProperties settings = engines.get(name);
        return new SchemaInitializer(
                engine,
                parts(name).metaData(mappings),
                mode(settings, engine.dataSource()),
                settings.url() == null ? null : Dialects.ofUrl(settings.url()));
    }

    private SchemaMode mode(EngineProperties settings, DataSource dataSource) {
        SchemaMode own = settings.schema().mode();
        SchemaMode mode = own == null ? properties.schema().mode() : own;
        return mode != null ? mode : defaultMode(settings.primary()).modeFor(dataSource);
    }

    /** Boot runs its scripts on the primary data source only. */
    private DefaultSchemaMode defaultMode(boolean scripts) {
        return new DefaultSchemaMode(
                context.getBeanProvider(SchemaManagementProvider.class),
                scripts
                        ? context.getBeanProvider(SqlInitializationProperties.class)
                                .getIfAvailable()
                        : null,
                context);
    }

    SessionFactory sessionFactory(String name, Engine engine, MappingRegistry mappings) {
        return parts(name)
                .sessionFactory(
                        engine,
                        mappings,
                        engines.get(name).loading().over(properties.loading()),
                        validator(name, mappings),
                        context);
    }

    private @Nullable EntityValidator validator(String name, MappingRegistry mappings) {
        EngineBeans parts = parts(name);
        EntityValidator own = engines.get(name).primary() ? parts.validator() : parts.ownValidator();
        return own == null && VALIDATION && properties.validation().enabled()
                ? BeanValidators.of(context, mappings)
                : own;
    }

    /** Loaded only where Bean Validation is on the class path. */
    private static final class BeanValidators {

        static @Nullable EntityValidator of(ApplicationContext context, MappingRegistry mappings) {
            ValidatorFactory validators =
                    context.getBeanProvider(ValidatorFactory.class).getIfAvailable();
            return validators == null ? null : BeanValidation.of(validators, mappings);
        }
    }

    /** @param name unused: the factory says whose session it is */
    TransactionalSession session(String name, SessionFactory sessionFactory) {
        return new TransactionalSession(sessionFactory);
    }

    OrmTransactionManager transactionManager(String name, Engine engine) {
        return parts(name).transactionManager(engine);
    }
}
