package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.autoconfigure.depots.Item;
import dev.orm.boot.autoconfigure.depots.ItemRepository;
import dev.orm.boot.autoconfigure.depots.audit.EntryRepository;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who makes the tables comes before who looks at them: Flyway, Liquibase and scripts before the mapper, the mapper before those that need its tables. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
class MigrationTests {

    private static final String FOLDER = "classpath:dev/orm/boot/autoconfigure/";

    /** Tells every step of every test on the console. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private final TestDatabase database;
    private final ApplicationContextRunner application;
    private final ApplicationContextRunner flyway;
    private final ApplicationContextRunner liquibase;

    MigrationTests(TestDatabase database) {
        this.database = database;
        this.application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        OrmAutoConfiguration.class,
                        OrmEnginesAutoConfiguration.class,
                        OrmRepositoriesAutoConfiguration.class,
                        DataSourceAutoConfiguration.class,
                        DataSourceInitializationAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class))
                .withBean(DataSource.class, database::dataSource, bean -> bean.setDestroyMethodName(""))
                .withUserConfiguration(Depot.class);
        this.flyway = application
                .withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
                .withPropertyValues("spring.flyway.locations=" + FOLDER + "flyway");
        this.liquibase = application
                .withConfiguration(AutoConfigurations.of(LiquibaseAutoConfiguration.class))
                .withPropertyValues("spring.liquibase.change-log=" + FOLDER + "liquibase/items.sql");
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Item.class)
    static class Depot {

        /** Reads while the beans are made, so it fails when it comes too early. */
        @Bean
        Names namesAtTheStart(ItemRepository items, ObjectProvider<EntryRepository> entries) {
            List<String> names = items.findAll().stream().map(Item::getName).toList();
            entries.ifAvailable(EntryRepository::count);
            return new Names(names);
        }
    }

    record Names(List<String> names) {}

    @BeforeEach
    void empty() {
        LIQUIBASE.setLevel(Level.WARNING);
        database.clear();
    }

    private static void readsWhatWasMigrated(ApplicationContextRunner migrating) {
        migrating
                .withPropertyValues("orm.engines.audit.url=jdbc:h2:mem:migrated-audit")
                .withPropertyValues("orm.engines.audit.packages=dev.orm.boot.autoconfigure.depots.audit")
                .withPropertyValues("orm.engines.audit.schema.mode=create")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(Names.class).names()).containsExactly("migrated");
                });
    }

    @Test
    void whatFlywayMigratesIsThereWhenRepositoriesAreUsed() {
        readsWhatWasMigrated(flyway);
    }

    @Test
    void whatLiquibaseMigratesIsThereWhenRepositoriesAreUsed() {
        readsWhatWasMigrated(liquibase);
    }

    @Test
    void validationWaitsForFlyway() {
        readsWhatWasMigrated(flyway.withPropertyValues("orm.schema.mode=validate"));
    }

    @Test
    void validationWaitsForLiquibase() {
        readsWhatWasMigrated(liquibase.withPropertyValues("orm.schema.mode=validate"));
    }

    @Test
    void schemaOfAMigrationToolIsNotCreatedByDefault() {
        flyway.withPropertyValues(
                        "spring.flyway.locations=classpath:no/migrations",
                        "spring.flyway.fail-on-missing-locations=false")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("item"));
    }

    @Test
    void flywayFindsAnEmptyDatabaseAlsoWhereTablesAreCreatedBehindIt() {
        readsWhatWasMigrated(flyway.withPropertyValues("orm.schema.mode=create"));
    }

    @Test
    void liquibaseComesBeforeTheUpdateOfTables() {
        readsWhatWasMigrated(liquibase.withPropertyValues("orm.schema.mode=update"));
    }

    /** As in a test of one slice of the application. */
    @Test
    void settingsOfEnginesThatAreNotMadeDoNoHarm() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceInitializationAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class))
                .withBean(DataSource.class, database::dataSource, bean -> bean.setDestroyMethodName(""))
                .withPropertyValues(
                        "orm.engines.audit.url=jdbc:h2:mem:never-made",
                        "orm.engines.audit.packages=dev.orm.boot.autoconfigure.depots.audit",
                        "orm.engines.audit.schema.mode=validate",
                        "spring.sql.init.mode=always",
                        "spring.sql.init.schema-locations=" + FOLDER + "flyway/V1__items.sql")
                .run(context -> assertThat(context.getBean(JdbcTemplate.class)
                                .queryForObject("select count(*) from item", Long.class))
                        .isEqualTo(1));
    }

    @Test
    void scriptsWithDataFindTheTablesOfTheMapper() {
        application
                .withPropertyValues(
                        "orm.schema.mode=create",
                        "spring.sql.init.mode=always",
                        "spring.sql.init.data-locations=" + FOLDER + "items.sql")
                .run(context -> assertThat(context.getBean(Names.class).names()).containsExactly("scripted"));
    }

    @Test
    void beansThatSayTheyNeedTheDatabaseFindTheTablesOfTheMapper() {
        application
                .withUserConfiguration(NeedsTables.class)
                .withPropertyValues("orm.schema.mode=create")
                .run(context -> assertThat(context.getBean("rowsAtTheStart")).isEqualTo(Map.of("n", 0L)));
    }

    @Configuration(proxyBeanMethods = false)
    static class NeedsTables {

        /** By its name before all others. */
        @Bean
        @DependsOnDatabaseInitialization
        Map<String, Object> rowsAtTheStart(JdbcTemplate jdbc) {
            return Map.copyOf(jdbc.queryForMap("select count(*) as \"n\" from item"));
        }
    }
}
