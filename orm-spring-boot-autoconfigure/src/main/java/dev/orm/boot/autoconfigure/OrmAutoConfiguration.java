package dev.orm.boot.autoconfigure;

import dev.orm.criteria.CurrentTenant;
import dev.orm.criteria.EntityCriterion;
import dev.orm.dialect.Dialects;
import dev.orm.engine.Engine;
import dev.orm.engine.StatementListener;
import dev.orm.engine.TransactionListener;
import dev.orm.event.EntityListener;
import dev.orm.event.EntityValidator;
import dev.orm.loading.LoadingSettings;
import dev.orm.mapping.MappingRegistry;
import dev.orm.schema.MetaData;
import dev.orm.schema.SchemaListener;
import dev.orm.schema.SchemaMap;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.session.SessionListener;
import dev.orm.spring.auditing.EntityAuditing;
import dev.orm.spring.event.DomainEventPublication;
import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.spring.transaction.SessionTransactionListener;
import dev.orm.spring.transaction.TransactionalSession;
import dev.orm.type.JsonFormat;
import dev.orm.validation.BeanValidation;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.persistence.autoconfigure.EntityScanner;
import org.springframework.boot.sql.autoconfigure.init.SqlInitializationProperties;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.domain.AuditorAware;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Auto-configuration of the object-relational mapper on the application's {@code DataSource}. Every bean gives way to one of the application's
 * own.
 */
@AutoConfiguration(
        after = {DataSourceAutoConfiguration.class, TransactionManagerCustomizationAutoConfiguration.class},
        afterName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration"
        },
        before = {DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class})
@ConditionalOnClass({
    EmbeddedDatabaseConnection.class,
    EntityScanner.class,
    SqlInitializationProperties.class,
    TransactionManagerCustomizers.class
})
@ConditionalOnSingleCandidate(DataSource.class)
@EnableConfigurationProperties(OrmProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class OrmAutoConfiguration {

    private static final String STATEMENT_LOGGER = "orm.sql";
    private static final String VALUE_LOGGER = "orm.sql.values";

    private final OrmProperties properties;

    OrmAutoConfiguration(OrmProperties properties) {
        this.properties = properties;
    }

    /** A bean that supplies a {@link SchemaMap} says, whenever a connection is taken, which schemas the tenant at work has. */
    @Bean
    @ConditionalOnMissingBean
    Engine ormEngine(
            DataSource dataSource,
            ObjectProvider<StatementListener> listeners,
            ObjectProvider<TransactionListener> transactionListeners,
            ObjectProvider<Supplier<SchemaMap>> tenantSchemas) {
        OrmProperties.Statements statements = properties.statements();
        Engine engine = statements
                .applyTo(Engine.of(dataSource))
                .withListeners(listeners.orderedStream().toArray(StatementListener[]::new))
                .withTransactionListeners(transactionListeners.orderedStream().toArray(TransactionListener[]::new))
                .withSchemas(tenantSchemas.getIfUnique(() -> () -> SchemaMap.NONE));
        if (statements.log()) {
            switchOn(STATEMENT_LOGGER);
        }
        if (statements.loggedValueLength() > 0) {
            switchOn(VALUE_LOGGER);
        }
        return properties.errors().redactDriverMessages() ? engine.withRedactedDriverMessages() : engine;
    }

    private void switchOn(String logger) {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(logger, LogLevel.DEBUG);
    }

    @Bean
    @ConditionalOnMissingBean
    MappingRegistry mappingRegistry(
            ApplicationContext context,
            ObjectProvider<EntityListener<?>> listeners,
            ObjectProvider<EntityAuditing> auditing,
            ObjectProvider<JsonFormat> json)
            throws ClassNotFoundException {
        Set<Class<?>> classes = new EntityScanner(context).scan(Entity.class, Converter.class);
        MappingRegistry.Builder registry = MappingRegistry.builder()
                .classes(classes)
                .listeners(listeners.orderedStream().toList())
                .listenerFactory(new BeanListenerFactory(context.getAutowireCapableBeanFactory()));
        auditing.ifAvailable(audited -> registry.listeners(audited.listeners(classes)));
        json.ifUnique(registry::json);
        return registry.build();
    }

    @Bean
    SchemaInitializer ormSchemaInitializer(
            Engine engine,
            MappingRegistry mappings,
            ObjectProvider<SchemaListener> listeners,
            ObjectProvider<SchemaManagementProvider> managers,
            ObjectProvider<SqlInitializationProperties> scripts,
            ObjectProvider<JdbcConnectionDetails> connections,
            ResourceLoader resources) {
        SchemaMode mode = properties.schema().mode();
        MetaData.Builder metaData = mappings.metaData().toBuilder();
        listeners.orderedStream().forEach(metaData::listener);
        JdbcConnectionDetails connection = connections.getIfUnique();
        return new SchemaInitializer(
                engine,
                metaData.build(),
                mode != null ? mode : new DefaultSchemaMode(managers, scripts, resources).modeFor(engine.dataSource()),
                connection == null ? null : Dialects.ofUrl(connection.getJdbcUrl()));
    }

    /** Who and when are asked for when the first audited entity is written, since they may depend on sessions. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = "orm.auditing.enabled", matchIfMissing = true)
    static EntityAuditing ormEntityAuditing(
            ObjectProvider<AuditorAware<?>> auditors, ObjectProvider<DateTimeProvider> times) {
        return new EntityAuditing(auditors::getIfAvailable, times::getIfAvailable);
    }

    /** Beans that are criteria hold for all sessions; a bean that knows the current tenant is asked whenever one is opened. */
    @Bean
    @ConditionalOnMissingBean
    SessionFactory sessionFactory(
            Engine engine, MappingRegistry mappings, BeanFactory beans, ApplicationEventPublisher publisher) {
        OrmProperties.Loading loading = properties.loading();
        SessionFactory factory = SessionFactory.of(
                        engine, mappings, new LoadingSettings(loading.lazy(), loading.batchSize()))
                .withListeners(beans.getBeanProvider(SessionListener.class)
                        .orderedStream()
                        .toList())
                .withCriteria(beans.getBeanProvider(EntityCriterion.class)
                        .orderedStream()
                        .toArray(EntityCriterion[]::new));
        DomainEventPublication events = DomainEventPublication.of(mappings, publisher);
        factory = events == null ? factory : factory.withListeners(List.of(events));
        CurrentTenant tenant = beans.getBeanProvider(CurrentTenant.class).getIfAvailable();
        factory = tenant == null ? factory : factory.withCurrentTenant(tenant);
        EntityValidator validator = beans.getBeanProvider(EntityValidator.class).getIfAvailable();
        return validator == null ? factory : factory.withValidator(validator);
    }

    /** The bean is not closed with the context: it owns no session, it finds those of transactions. */
    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean(Session.class)
    TransactionalSession session(SessionFactory sessionFactory) {
        return new TransactionalSession(sessionFactory);
    }

    /** Bean Validation of what is written, where the application has it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ValidatorFactory.class)
    @ConditionalOnBooleanProperty(name = "orm.validation.enabled", matchIfMissing = true)
    static class ValidationConfiguration {

        @Bean
        @ConditionalOnBean(ValidatorFactory.class)
        @ConditionalOnMissingBean
        EntityValidator ormEntityValidator(ValidatorFactory validators, MappingRegistry mappings) {
            return BeanValidation.of(validators, mappings);
        }
    }

    /** JSON attributes are written and read by the mapper of the application, where it has one. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JsonMapper.class)
    static class JsonConfiguration {

        @Bean
        @ConditionalOnSingleCandidate(JsonMapper.class)
        @ConditionalOnMissingBean
        static JsonFormat ormJsonFormat(JsonMapper mapper) {
            return JsonFormat.jackson(mapper);
        }
    }

    /** The transaction manager, where nobody else brings one. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean({TransactionManager.class, EntityManagerFactory.class})
    static class TransactionManagerConfiguration {

        @Bean
        OrmTransactionManager transactionManager(
                Engine engine, ObjectProvider<TransactionManagerCustomizers> customizers) {
            OrmTransactionManager transactionManager = new OrmTransactionManager(engine);
            customizers.ifAvailable(all -> all.customize(transactionManager));
            return transactionManager;
        }
    }

    /** Tells sessions of savepoints and commits, whichever transaction manager there is. */
    @Configuration(proxyBeanMethods = false)
    static class TransactionListenerConfiguration {

        @Bean
        @ConditionalOnMissingBean
        static SessionTransactionListener sessionTransactionListener() {
            return new SessionTransactionListener();
        }

        /** Boot registers listener beans with the managers it makes; an application's own manager gets the listener here. */
        @Bean
        static SmartInitializingSingleton sessionTransactionListenerRegistrar(
                SessionTransactionListener listener,
                ObjectProvider<ConfigurableTransactionManager> transactionManagers) {
            return () -> transactionManagers.stream()
                    .filter(manager ->
                            !manager.getTransactionExecutionListeners().contains(listener))
                    .forEach(manager -> manager.addListener(listener));
        }
    }
}
