package dev.orm.boot.autoconfigure;

import dev.orm.dialect.Dialects;
import dev.orm.engine.Engine;
import dev.orm.event.EntityValidator;
import dev.orm.mapping.MappingRegistry;
import dev.orm.schema.SchemaMap;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.spring.transaction.TransactionalSession;
import dev.orm.validation.BeanValidation;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.ValidatorFactory;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
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
import org.springframework.transaction.TransactionManager;

/**
 * Auto-configuration of the object-relational mapper on the application's {@code DataSource}. Every bean gives way to one of the application's
 * own.
 */
@AutoConfiguration(
        after = {DataSourceAutoConfiguration.class, TransactionManagerCustomizationAutoConfiguration.class},
        afterName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.transaction.jta.autoconfigure.JtaAutoConfiguration",
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
@Import({ParticipantsConfiguration.class, DatabaseInitializationDependencyConfigurer.class})
public final class OrmAutoConfiguration {

    private final OrmProperties properties;
    private final EngineBeans parts;

    OrmAutoConfiguration(OrmProperties properties, ConfigurableListableBeanFactory beans) {
        this.properties = properties;
        this.parts = new EngineBeans(beans, null);
    }

    /**
     * The engine, as the settings, the listeners and at last the {@link EngineCustomizer}s say. A bean that supplies a {@link SchemaMap} says, whenever a
     * connection is taken, which schemas the tenant at work has.
     */
    @Bean
    @ConditionalOnMissingBean
    Engine ormEngine(DataSource dataSource) {
        return parts.engine(dataSource, properties);
    }

    /** A bean of its own, so that what a scan finds can be written down ahead of time; before the registry, whose absence it asks for. */
    @Bean
    @ConditionalOnMissingBean(MappingRegistry.class)
    static MappedClasses ormMappedClasses(ApplicationContext context) throws ClassNotFoundException {
        return new MappedClassScan(context, NamedEngines.of(context.getEnvironment())).ofNobody();
    }

    @Bean
    @ConditionalOnMissingBean
    MappingRegistry mappingRegistry(MappedClasses mapped) {
        return parts.mappings(mapped.classes());
    }

    @Bean
    @ConditionalOnMissingBean
    SchemaInitializer ormSchemaInitializer(
            Engine engine,
            MappingRegistry mappings,
            ObjectProvider<SchemaManagementProvider> managers,
            ObjectProvider<SqlInitializationProperties> scripts,
            ObjectProvider<JdbcConnectionDetails> connections,
            ResourceLoader resources) {
        SchemaMode mode = properties.schema().mode();
        JdbcConnectionDetails connection = connections.getIfUnique();
        return new SchemaInitializer(
                engine,
                parts.metaData(mappings),
                mode != null
                        ? mode
                        : new DefaultSchemaMode(managers, scripts.getIfAvailable(), resources)
                                .modeFor(engine.dataSource()),
                connection == null ? null : Dialects.ofUrl(connection.getJdbcUrl()));
    }

    /** Beans that are criteria hold for all sessions; a bean that knows the current tenant is asked whenever one is opened. */
    @Bean
    @ConditionalOnMissingBean
    SessionFactory sessionFactory(Engine engine, MappingRegistry mappings, ApplicationEventPublisher events) {
        return parts.sessionFactory(engine, mappings, properties.loading().settings(), parts.validator(), events);
    }

    @Bean
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

    /** The transaction manager, where nobody else brings one. */
    @Bean
    @ConditionalOnMissingBean({TransactionManager.class, EntityManagerFactory.class})
    OrmTransactionManager transactionManager(Engine engine) {
        return parts.transactionManager(engine);
    }
}
