package dev.orm.boot.autoconfigure.observation;

import dev.orm.boot.autoconfigure.OrmAutoConfiguration;
import dev.orm.boot.autoconfigure.OrmProperties;
import dev.orm.engine.Engine;
import dev.orm.spring.observation.EngineWatch;
import dev.orm.spring.observation.OperationObservationConvention;
import dev.orm.spring.observation.OperationObservations;
import dev.orm.spring.observation.OrmFigures;
import dev.orm.spring.observation.OrmMetrics;
import dev.orm.spring.observation.StatementSummaries;
import dev.orm.spring.observation.TransactionSummaries;
import dev.orm.spring.transaction.TransactionListenerRegistrar;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.Filter;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Auto-configuration of metrics, observations and summaries of what engines do. Each needs nothing of the others; an application without any of their
 * libraries and settings pays nothing.
 */
@AutoConfiguration(
        before = OrmAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@ConditionalOnClass(Engine.class)
@EnableConfigurationProperties(OrmProperties.class)
public final class OrmObservationAutoConfiguration {

    OrmObservationAutoConfiguration() {}

    @Bean
    static EngineWatchPostProcessor ormEngineWatchPostProcessor(
            ObjectProvider<EngineWatch> watches, Environment environment) {
        return new EngineWatchPostProcessor(watches, environment);
    }

    /** Metrics, where there is a registry for them. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({MeterRegistry.class, MeterBinder.class})
    @ConditionalOnBean(MeterRegistry.class)
    @Import(FiguresConfiguration.class)
    static class MetricsConfiguration {

        @Bean
        @ConditionalOnMissingBean
        OrmMetrics ormMetrics(OrmFigures figures) {
            return new OrmMetrics(figures, Tags.empty());
        }
    }

    /** Observations, where there is a registry for them. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ObservationRegistry.class)
    @ConditionalOnBean(ObservationRegistry.class)
    @ConditionalOnBooleanProperty(name = "orm.observations.enabled", matchIfMissing = true)
    static class ObservationConfiguration {

        /** The registry is asked for when it is needed: engines are made early. */
        @Bean
        @ConditionalOnMissingBean
        static OperationObservations ormOperationObservations(
                ObjectProvider<ObservationRegistry> registry,
                ObjectProvider<OperationObservationConvention> convention) {
            return new OperationObservations(
                    new Remembered<>(() -> registry.getIfAvailable(() -> ObservationRegistry.NOOP)),
                    new Remembered<>(convention::getIfAvailable));
        }
    }

    /** One line for each request or transaction, where it is asked for. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "orm.summary.enabled")
    static class SummaryConfiguration {

        @Bean
        @ConditionalOnMissingBean
        static StatementSummaries ormStatementSummaries(OrmProperties properties) {
            return new StatementSummaries(properties.summary().repeated());
        }

        @Bean
        @ConditionalOnMissingBean
        static TransactionSummaries ormTransactionSummaries(StatementSummaries summaries) {
            return new TransactionSummaries(summaries);
        }

        @Bean
        static TransactionListenerRegistrar ormTransactionSummariesRegistrar(
                TransactionSummaries listener, ListableBeanFactory beans) {
            return new TransactionListenerRegistrar(listener, beans);
        }

        /** Requests of servlets. */
        @Configuration(proxyBeanMethods = false)
        @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
        @ConditionalOnClass({Filter.class, OncePerRequestFilter.class})
        static class RequestConfiguration {

            @Bean
            @ConditionalOnMissingBean
            RequestSummaryFilter ormRequestSummaryFilter(StatementSummaries summaries) {
                return new RequestSummaryFilter(summaries);
            }
        }
    }
}
