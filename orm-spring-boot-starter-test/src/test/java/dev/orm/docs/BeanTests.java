package dev.orm.docs;

import static dev.orm.docs.Customer_.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.boot.autoconfigure.OrmAutoConfiguration;
import dev.orm.boot.autoconfigure.OrmRepositoriesAutoConfiguration;
import dev.orm.criteria.EntityCriterion;
import dev.orm.engine.Engine;
import dev.orm.event.EntityListener;
import dev.orm.event.LifecycleEvent;
import dev.orm.loading.LazyLoadingException;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.spring.transaction.SessionTransactionListener;
import dev.orm.spring.transaction.TransactionalSession;
import dev.orm.testing.Covers;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/** Beans of an application beside those that are made for it, and in their place. */
@ExtendWith(OutputCaptureExtension.class)
final class BeanTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    OrmAutoConfiguration.class,
                    OrmRepositoriesAutoConfiguration.class,
                    DataSourceAutoConfiguration.class))
            .withPropertyValues("spring.datasource.generate-unique-name=true")
            .withUserConfiguration(Shop.class);

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Customer.class)
    static class Shop {}

    @Configuration(proxyBeanMethods = false)
    static class Rules {

        @Bean
        EntityListener<Customer> tidyNames() {
            return EntityListener.on(
                    LifecycleEvent.PRE_PERSIST,
                    Customer.class,
                    customer -> customer.rename(customer.getName().strip()));
        }

        @Bean
        EntityCriterion activeCustomers() {
            return EntityCriterion.of(CUSTOMER, customer -> customer.active.eq(true));
        }
    }

    @Test
    void listenersAndCriteriaArePickedUp() {
        application.withUserConfiguration(Rules.class).run(context -> {
            CustomerRepository customers = context.getBean(CustomerRepository.class);
            customers.save(new Customer(" Ann ", "Berlin"));
            Customer gone = new Customer("Bob", "Paris");
            gone.leave();
            customers.save(gone);

            assertThat(customers.findAll()).extracting(Customer::getName).containsExactly("Ann");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnEngine {

        @Bean
        Engine engine(DataSource dataSource) {
            return Engine.of(dataSource).withRedactedDriverMessages();
        }
    }

    @Test
    void anEngineOfTheApplicationIsTheOneThatIsUsed() {
        application
                .withUserConfiguration(OwnEngine.class)
                .run(context -> assertThat(context.getBean(SessionFactory.class).engine())
                        .isSameAs(context.getBean(Engine.class))
                        .isSameAs(context.getBean("engine")));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnSessions {

        @Bean
        SessionFactory sessions(Engine engine, MappingRegistry mappings) {
            return SessionFactory.of(engine, mappings);
        }

        @Bean(destroyMethod = "")
        Session ownSession(SessionFactory sessions) {
            return new TransactionalSession(sessions);
        }

        @Bean
        SessionTransactionListener ownListener() {
            return new SessionTransactionListener();
        }
    }

    @Test
    void sessionsOfTheApplicationComeFirst() {
        application
                .withUserConfiguration(OwnSessions.class)
                .run(context -> assertThat(context)
                        .hasSingleBean(SessionFactory.class)
                        .hasBean("sessions")
                        .hasSingleBean(Session.class)
                        .hasBean("ownSession")
                        .hasSingleBean(SessionTransactionListener.class)
                        .hasBean("ownListener"));
    }

    @Test
    void tablesThatAMigrationToolManagesAreLeftAlone() {
        application
                .withBean(SchemaManagementProvider.class, () -> dataSource -> SchemaManagement.MANAGED)
                .withPropertyValues("orm.repositories.check-queries=false")
                .run(context -> {
                    CustomerRepository customers = context.getBean(CustomerRepository.class);
                    assertThatExceptionOfType(DataAccessException.class).isThrownBy(customers::count);
                });
    }

    @Test
    void touchingWhatIsNotLoadedMayBeRefused() {
        application.withPropertyValues("orm.loading.lazy=raise").run(context -> {
            context.getBean(CustomerRepository.class).save(new Customer("Ann", "Berlin"));

            context.getBean(SessionFactory.class).doInTransaction(session -> {
                Customer ann = session.query(CUSTOMER).one();
                assertThatExceptionOfType(LazyLoadingException.class)
                        .isThrownBy(() -> ann.getOrders().size());
            });
        });
    }

    @Test
    void messagesOfTheDriverAreKeptOut() {
        application.withPropertyValues("orm.errors.redact-driver-messages=true").run(context -> {
            CustomerRepository customers = context.getBean(CustomerRepository.class);
            customers.save(new Customer("Secretive", "Berlin"));

            assertThatExceptionOfType(DuplicateKeyException.class)
                    .isThrownBy(() -> customers.save(new Customer("Secretive", "Paris")))
                    .satisfies(refused ->
                            assertThat(refused).rootCause().asString().doesNotContain("Secretive"));
        });
    }

    @Test
    void statementsAreLogged(CapturedOutput output) {
        application.withPropertyValues("orm.statements.log=true").run(context -> {
            context.getBean(CustomerRepository.class).findByName("Nobody");

            assertThat(output).contains("orm.sql").contains("from customer").doesNotContain("Nobody");
        });
    }

    @Test
    @Covers("SO3.1")
    void slowStatementsAreLogged(CapturedOutput output) {
        application.withPropertyValues("orm.statements.slow-threshold=1ns").run(context -> {
            context.getBean(CustomerRepository.class).count();

            assertThat(output).contains("slow: ");
        });
    }
}
