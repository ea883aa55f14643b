package dev.orm.boot.autoconfigure;

import dev.orm.spring.auditing.EntityAuditing;
import dev.orm.spring.transaction.SessionTransactionListener;
import dev.orm.spring.transaction.TransactionListenerRegistrar;
import dev.orm.type.JsonFormat;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.domain.AuditorAware;
import tools.jackson.databind.json.JsonMapper;

/** What takes part in every engine, however many there are. */
@Configuration(proxyBeanMethods = false)
class ParticipantsConfiguration {

    /** Tables are made and checked at the start also where beans are otherwise made on first use. */
    @Bean
    static LazyInitializationExcludeFilter ormSchemaIsNotLazy() {
        return LazyInitializationExcludeFilter.forBeanTypes(SchemaInitializer.class);
    }

    @Bean
    static TablesBeforeDevTools ormTablesBeforeDevTools() {
        return new TablesBeforeDevTools();
    }

    @Bean
    static StatementLoggers ormStatementLoggers() {
        return new StatementLoggers();
    }

    /** Who and when are asked for when the first audited entity is written, since they may depend on sessions. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = "orm.auditing.enabled", matchIfMissing = true)
    static EntityAuditing ormEntityAuditing(
            ObjectProvider<AuditorAware<?>> auditors, ObjectProvider<DateTimeProvider> times) {
        return new EntityAuditing(auditors::getIfAvailable, times::getIfAvailable);
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

    /** Tells sessions of savepoints and commits, whichever transaction managers there are. */
    @Configuration(proxyBeanMethods = false)
    static class TransactionListenerConfiguration {

        @Bean
        @ConditionalOnMissingBean
        static SessionTransactionListener sessionTransactionListener() {
            return new SessionTransactionListener();
        }

        /** Boot registers listener beans with the managers it makes; an application's own managers get the listener here. */
        @Bean
        static TransactionListenerRegistrar sessionTransactionListenerRegistrar(
                SessionTransactionListener listener, ListableBeanFactory beans) {
            return new TransactionListenerRegistrar(listener, beans);
        }
    }
}
