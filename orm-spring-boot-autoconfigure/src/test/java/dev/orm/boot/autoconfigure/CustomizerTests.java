package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.engine.StatementEvent;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import dev.orm.spring.shop.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Beans that change what is made for the application, without replacing it. */
final class CustomizerTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(OrmAutoConfiguration.class, DataSourceAutoConfiguration.class))
            .withPropertyValues("spring.datasource.generate-unique-name=true")
            .withUserConfiguration(ShopApplication.class);

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Customer.class)
    static class ShopApplication {}

    @Test
    void anEngineIsChangedAfterItsSettings() {
        List<StatementEvent> told = new ArrayList<>();
        application
                .withBean(EngineCustomizer.class, () -> engine -> engine.withListeners(told::add))
                .run(context -> {
                    context.getBean(SessionFactory.class)
                            .inTransaction(
                                    session -> session.query(Customer.class).list());
                    assertThat(told)
                            .last()
                            .extracting(StatementEvent::sql)
                            .asString()
                            .contains("from customer");
                });
    }

    @Test
    void aMappingIsChangedBeforeItIsMade() {
        application
                .withBean(MappingRegistryCustomizer.class, () -> registry -> registry.defaultSchema("sales"))
                .withPropertyValues("orm.schema.mode=none")
                .run(context -> assertThat(context.getBean(MappingRegistry.class)
                                .entity(Customer.class)
                                .table()
                                .schema())
                        .hasToString("sales"));
    }

    @Test
    void aSessionFactoryIsChangedBeforeAnySessionIsOpened() {
        application
                .withBean(SessionFactoryCustomizer.class, () -> factory -> factory.withInfo(Map.of("desk", 7)))
                .run(context -> assertThat(context.getBean(SessionFactory.class)
                                .<Object>inTransaction(session -> session.info().get("desk")))
                        .isEqualTo(7));
    }

    @Test
    void customizersAreCalledInTheirOrder() {
        application
                .withUserConfiguration(Ordered.class)
                .run(context ->
                        assertThat(context.getBean(Ordered.class).called).containsExactly("first", "second"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Ordered {

        private final List<String> called = new ArrayList<>();

        @Bean
        @Order(2)
        EngineCustomizer second() {
            return noting("second");
        }

        @Bean
        @Order(1)
        EngineCustomizer first() {
            return noting("first");
        }

        private EngineCustomizer noting(String name) {
            return engine -> {
                called.add(name);
                return engine;
            };
        }
    }

    @Test
    void anEngineOfTheApplicationIsNotCustomized() {
        application
                .withBean(Engine.class, () -> Engine.create("jdbc:h2:mem:own-engine"))
                .withBean(EngineCustomizer.class, () -> engine -> {
                    throw new IllegalStateException("The engine is the application's");
                })
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Engine.class));
    }
}
