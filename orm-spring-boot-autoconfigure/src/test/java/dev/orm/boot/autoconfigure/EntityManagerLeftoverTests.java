package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.spring.shop.Customer;
import dev.orm.testing.Covers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** Classes that still wait for an entity manager stop the start, and are told what to take in its place. */
final class EntityManagerLeftoverTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, OrmAutoConfiguration.class))
            .withPropertyValues("spring.datasource.generate-unique-name=true")
            .withUserConfiguration(Mappable.class);

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Customer.class)
    static class Mappable {}

    record ByConstructor(EntityManager entities) {}

    static class ByField {
        @PersistenceContext
        @Nullable
        EntityManager entities;
    }

    static class Inherited extends ByField {}

    @ParameterizedTest
    @ValueSource(classes = {ByConstructor.class, Inherited.class})
    @Covers("SI2.2")
    void entityManagerIsASession(Class<?> bean) {
        FailureAnalysis analysis = FailedStart.of(application.withBean(bean));

        assertThat(analysis.getDescription()).startsWith("There is no jakarta.persistence.EntityManager");
        assertThat(analysis.getAction()).startsWith("Inject a dev.orm.session.Session where an EntityManager was");
    }
}
