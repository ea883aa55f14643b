package dev.orm.boot.autoconfigure.observation;

import dev.orm.boot.autoconfigure.OrmAutoConfiguration;
import dev.orm.session.SessionFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Order;
import dev.orm.testing.TestDatabase;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** The shop as an application whose work is made visible. */
final class ObservedShop {

    /** Stands in values alone, so it must not be seen anywhere. */
    static final String SECRET = "s3cret-value";

    private ObservedShop() {}

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Customer.class)
    static class Application {}

    static ApplicationContextRunner on(TestDatabase database) {
        database.clear();
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        OrmAutoConfiguration.class,
                        OrmObservationAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        TransactionManagerCustomizationAutoConfiguration.class,
                        TransactionAutoConfiguration.class))
                .withUserConfiguration(Application.class)
                // Not closed with the context: the next test uses it too.
                .withInitializer(
                        context -> context.getBeanFactory().registerSingleton("dataSource", database.dataSource()))
                .withPropertyValues("orm.schema.mode=create");
    }

    static SessionFactory sessions(AssertableApplicationContext context) {
        return context.getBean(SessionFactory.class);
    }

    /** Two customers, each with an order of one line. */
    static void fill(SessionFactory sessions) {
        sessions.doInTransaction(session -> {
            for (int i = 0; i < 2; i++) {
                Customer customer = new Customer(SECRET + i, SECRET);
                session.add(customer);
                session.add(new Order(customer, LocalDate.EPOCH, "1.00").with(SECRET, 1));
            }
        });
    }
}
