package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.spring.shop.Customer;
import dev.orm.testing.Covers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings of JPA that an application has kept. */
@ExtendWith(OutputCaptureExtension.class)
final class JpaLeftoversTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    OrmAutoConfiguration.class, OrmLeftoversAutoConfiguration.class, DataSourceAutoConfiguration.class))
            .withPropertyValues("spring.datasource.generate-unique-name=true")
            .withUserConfiguration(Mappable.class);

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Customer.class)
    static class Mappable {}

    @Test
    @Covers("SI2.3")
    void areNamedWithWhatStandsInTheirPlace(CapturedOutput output) {
        application
                .withPropertyValues(
                        "spring.jpa.hibernate.ddl-auto=update",
                        "spring.jpa.showSql=true",
                        "spring.jpa.properties.hibernate.jdbc.batch_size=50",
                        "spring.jpa.properties.hibernate.connection.password=s3cret",
                        "spring.data.jpa.repositories.bootstrap-mode=lazy")
                .run(context -> assertThat(output)
                        .containsOnlyOnce("settings of Spring Data JPA, which nobody reads")
                        .contains("spring.jpa.hibernate.ddl-auto: orm.schema.mode")
                        .contains("spring.jpa.showSql: orm.statements.log")
                        .contains("spring.jpa.properties.hibernate.jdbc.batch_size: leave it out, writes are grouped")
                        .contains("spring.jpa.properties.hibernate.connection.password: leave it out")
                        .contains("spring.data.jpa.repositories.bootstrap-mode: orm.repositories.bootstrap-mode")
                        .doesNotContain("s3cret"));
    }

    @Test
    @Covers("SI2.3")
    void variablesOfTheEnvironmentAreNamedToo(CapturedOutput output) {
        application
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment", Map.of("SPRING_JPA_HIBERNATE_DDL_AUTO", "update"))))
                .run(context -> assertThat(output).contains("SPRING_JPA_HIBERNATE_DDL_AUTO: orm.schema.mode"));
    }

    @Test
    void otherSettingsAreNoneOfOurs(CapturedOutput output) {
        application
                .withPropertyValues("spring.jpaquery=x", "spring.data.web.pageable.max-page-size=10")
                .run(context -> assertThat(output).doesNotContain("Spring Data JPA"));
    }
}
