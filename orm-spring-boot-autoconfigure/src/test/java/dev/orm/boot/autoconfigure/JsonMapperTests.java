package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.autoconfigure.parcels.Parcel;
import dev.orm.session.SessionFactory;
import dev.orm.type.JsonFormat;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Which mapper writes and reads JSON attributes. */
final class JsonMapperTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    OrmAutoConfiguration.class, DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class))
            .withPropertyValues("spring.datasource.generate-unique-name=true")
            .withUserConfiguration(Depot.class);

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Parcel.class)
    static class Depot {}

    private static String stored(AssertableApplicationContext context) {
        SessionFactory factory = context.getBean(SessionFactory.class);
        Parcel.Size size = new Parcel.Size(10, 20);
        factory.doInTransaction(session -> session.add(new Parcel(1, "a", size)));
        Parcel found = factory.inTransaction(session -> session.get(Parcel.class, 1));
        assertThat(found.getSize()).isEqualTo(size);
        return context.getBean(JdbcTemplate.class).queryForObject("select size from parcel", String.class);
    }

    @Test
    void theMapperOfBootWritesAsItsPropertiesSay() {
        application
                .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
                .withPropertyValues("spring.jackson.property-naming-strategy=SNAKE_CASE")
                .run(context -> assertThat(stored(context)).contains("width_in_millimetres"));
    }

    @Test
    void aMapperOfTheApplicationWritesAsItDoes() {
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .build();
        application
                .withBean(JsonMapper.class, () -> mapper)
                .run(context -> assertThat(stored(context)).contains("width-in-millimetres"));
    }

    @Test
    void aFormatOfTheApplicationComesBeforeItsMapper() {
        JsonMapper own = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                .build();
        application
                .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
                .withBean(JsonFormat.class, () -> JsonFormat.jackson(own))
                .run(context -> assertThat(stored(context)).contains("WidthInMillimetres"));
    }

    @Test
    void withoutAMapperTheDefaultWrites() {
        application.run(context -> assertThat(stored(context)).contains("widthInMillimetres"));
    }

    @Test
    void withoutJacksonTheApplicationStarts() {
        application
                .withUserConfiguration(Elsewhere.class)
                .withClassLoader(new FilteredClassLoader("tools.jackson"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(JsonFormat.class));
    }

    @Configuration(proxyBeanMethods = false)
    @EntityScan("dev.orm.boot.autoconfigure.converted")
    static class Elsewhere {}
}
