package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.live.SchemaMismatchException;
import dev.orm.session.SessionFactory;
import dev.orm.spring.shop.Customer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** Applications whose beans are made on first use, as with {@code spring.main.lazy-initialization}. */
final class LazyInitializationTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(OrmAutoConfiguration.class, DataSourceAutoConfiguration.class))
            .withPropertyValues("spring.datasource.generate-unique-name=true")
            .withInitializer(
                    context -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
            .withUserConfiguration(Mappable.class);

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Customer.class)
    static class Mappable {}

    @Test
    void sessionsAreNotMadeBeforeTheyAreUsed() {
        application.run(context -> {
            assertThat(context.getBeanFactory().containsSingleton("sessionFactory"))
                    .isFalse();
            List<Customer> found = context.getBean(SessionFactory.class)
                    .inTransaction(session -> session.query(Customer.class).list());
            assertThat(found).isEmpty();
        });
    }

    @Test
    void tablesAreCheckedAtTheStartAllTheSame() {
        application
                .withPropertyValues("orm.schema.mode=validate")
                .run(context ->
                        assertThat(context).getFailure().rootCause().isInstanceOf(SchemaMismatchException.class));
    }
}
