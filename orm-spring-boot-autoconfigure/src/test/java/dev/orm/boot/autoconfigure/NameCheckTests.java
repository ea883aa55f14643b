package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.autoconfigure.lengthy.Ledger;
import dev.orm.testing.Covers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** What the start of an application that leaves its tables alone says about names, without a database to connect to. */
final class NameCheckTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, OrmAutoConfiguration.class))
            .withUserConfiguration(Books.class)
            .withPropertyValues("orm.schema.mode=none");

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Ledger.class)
    static class Books {}

    @Test
    @Covers("M26.4")
    void namesTheDatabaseWouldCutAreRefusedAtTheStart() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/books")
                .run(
                        context -> assertThat(context)
                                .getFailure()
                                .rootCause()
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessageContaining(
                                        "column the_amount_that_was_booked_before_the_books_of_the_year_were_closed"
                                                + " (Ledger.amount) of table ledger of entity Ledger has 67 bytes, of which PostgreSQL keeps 63"));
    }

    @Test
    void namesThatFitAreNoReasonToConnect() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:h2:tcp://localhost:1/books")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
