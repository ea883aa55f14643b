package dev.orm.boot.autoconfigure;

import dev.orm.criteria.CurrentTenant;
import dev.orm.criteria.EntityCriterion;
import dev.orm.engine.Engine;
import dev.orm.engine.OperationListener;
import dev.orm.engine.StatementListener;
import dev.orm.engine.TransactionListener;
import dev.orm.event.EntityListener;
import dev.orm.event.EntityValidator;
import dev.orm.loading.LoadingSettings;
import dev.orm.mapping.MappingRegistry;
import dev.orm.schema.MetaData;
import dev.orm.schema.SchemaListener;
import dev.orm.schema.SchemaMap;
import dev.orm.session.SessionFactory;
import dev.orm.session.SessionListener;
import dev.orm.spring.auditing.EntityAuditing;
import dev.orm.spring.event.DomainEventPublication;
import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.type.JsonFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.ResolvableType;

/** Makes the parts of one engine from the settings and from the beans of the application that take part in it. */
final class EngineBeans {

    private static final String STATEMENT_LOGGER = "orm.sql";
    private static final String VALUE_LOGGER = "orm.sql.values";
    private static final ResolvableType TENANT_SCHEMAS =
            ResolvableType.forClassWithGenerics(Supplier.class, SchemaMap.class);

    private final ConfigurableListableBeanFactory beans;
    private final Participants participants;
    private final Whereabouts whereabouts;

    /** @param engine the name of the engine; null for the one that needs none */
    EngineBeans(ConfigurableListableBeanFactory beans, @Nullable String engine) {
        this.beans = beans;
        this.participants = new Participants(beans, engine);
        this.whereabouts = new Whereabouts(beans, engine);
    }

    Engine engine(DataSource dataSource, OrmProperties properties) {
        OrmProperties.Statements statements = properties.statements();
        Engine engine = statements
                .applyTo(Engine.of(dataSource))
                .withListeners(participants.all(StatementListener.class).toArray(StatementListener[]::new))
                .withTransactionListeners(
                        participants.all(TransactionListener.class).toArray(TransactionListener[]::new))
                .withOperationListeners(
                        participants.all(OperationListener.class).toArray(OperationListener[]::new));
        if (participants.one(TENANT_SCHEMAS) instanceof Supplier<?> tenantSchemas) {
            engine = engine.withSchemas(() -> (SchemaMap) tenantSchemas.get());
        }
        if (statements.log()) {
            beans.getBean(StatementLoggers.class).switchOn(STATEMENT_LOGGER);
        }
        if (statements.loggedValueLength() > 0) {
            beans.getBean(StatementLoggers.class).switchOn(VALUE_LOGGER);
        }
        engine = properties.errors().redactDriverMessages() ? engine.withRedactedDriverMessages() : engine;
        for (EngineCustomizer customizer : participants.all(EngineCustomizer.class)) {
            engine = customizer.customize(engine);
        }
        return engine;
    }

    MappingRegistry mappings(Set<Class<?>> classes) {
        MappingRegistry.Builder registry = MappingRegistry.builder()
                .classes(classes)
                .elsewhere(whereabouts)
                .listeners(participants.all(EntityListener.class).stream()
                        .<EntityListener<?>>map(listener -> listener)
                        .toList())
                .listenerFactory(new BeanListenerFactory(beans));
        EntityAuditing auditing = participants.one(EntityAuditing.class);
        if (auditing != null) {
            registry.listeners(auditing.listeners(classes));
        }
        JsonFormat json = participants.one(JsonFormat.class);
        if (json != null) {
            registry.json(json);
        }
        participants.all(MappingRegistryCustomizer.class).forEach(customizer -> customizer.customize(registry));
        return registry.build();
    }

    MetaData metaData(MappingRegistry mappings) {
        MetaData.Builder metaData = mappings.metaData().toBuilder();
        participants.all(SchemaListener.class).forEach(metaData::listener);
        return metaData.build();
    }

    /** @param events who publishes what aggregates have registered */
    SessionFactory sessionFactory(
            Engine engine,
            MappingRegistry mappings,
            LoadingSettings loading,
            @Nullable EntityValidator validator,
            ApplicationEventPublisher events) {
        SessionFactory factory = SessionFactory.of(engine, mappings, loading)
                .withListeners(participants.all(SessionListener.class))
                .withCriteria(participants.all(EntityCriterion.class).toArray(EntityCriterion[]::new));
        DomainEventPublication publication = DomainEventPublication.of(mappings, events);
        factory = publication == null ? factory : factory.withListeners(List.of(publication));
        CurrentTenant tenant = participants.one(CurrentTenant.class);
        factory = tenant == null ? factory : factory.withCurrentTenant(tenant);
        factory = validator == null ? factory : factory.withValidator(validator);
        for (SessionFactoryCustomizer customizer : participants.all(SessionFactoryCustomizer.class)) {
            factory = customizer.customize(factory);
        }
        return factory;
    }

    @Nullable
    EntityValidator validator() {
        return participants.one(EntityValidator.class);
    }

    /** The validator that a qualifier gives to this engine alone. */
    @Nullable
    EntityValidator ownValidator() {
        return participants.own(EntityValidator.class);
    }

    OrmTransactionManager transactionManager(Engine engine) {
        OrmTransactionManager transactionManager = new OrmTransactionManager(engine);
        TransactionManagerCustomizers customizers =
                beans.getBeanProvider(TransactionManagerCustomizers.class).getIfAvailable();
        if (customizers != null) {
            customizers.customize(transactionManager);
        }
        return transactionManager;
    }
}
