package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.autoconfigure.converted.Wall;
import dev.orm.engine.Engine;
import dev.orm.engine.Operation;
import dev.orm.engine.Operation.Kind;
import dev.orm.engine.OperationListener;
import dev.orm.engine.StatementEvent;
import dev.orm.engine.StatementListener;
import dev.orm.engine.TransactionEvent;
import dev.orm.engine.TransactionListener;
import dev.orm.mapping.MappingRegistry;
import dev.orm.schema.SchemaMap;
import dev.orm.schema.live.SchemaMismatchException;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.spring.repository.config.EnableOrmRepositories;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.CustomerReader;
import dev.orm.spring.shop.CustomerRepository;
import dev.orm.spring.shop.Shop;
import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.spring.transaction.SessionTransactionListener;
import dev.orm.spring.transaction.TransactionalSession;
import dev.orm.testing.Covers;
import jakarta.persistence.EntityManagerFactory;
import java.awt.Color;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

final class OrmAutoConfigurationTests {

    private final ApplicationContextRunner withoutDataSource = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    OrmAutoConfiguration.class,
                    OrmRepositoriesAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionManagerCustomizationAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    DataSourceInitializationAutoConfiguration.class))
            .withUserConfiguration(ShopApplication.class);

    private final ApplicationContextRunner application = withoutDataSource
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withPropertyValues("spring.datasource.generate-unique-name=true");

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Customer.class)
    static class ShopApplication {}

    @Test
    void dataSourceBringsSessionsAndTransactions() {
        application.run(context -> assertThat(context)
                .hasSingleBean(Engine.class)
                .hasSingleBean(MappingRegistry.class)
                .hasSingleBean(SessionFactory.class)
                .hasSingleBean(TransactionalSession.class)
                .getBean(PlatformTransactionManager.class)
                .isInstanceOf(OrmTransactionManager.class));
    }

    @Test
    void nothingHappensWithoutADataSource() {
        withoutDataSource.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(Engine.class)
                .doesNotHaveBean(CustomerRepository.class));
    }

    @Test
    void entitiesBesideTheApplicationAreMapped() {
        application.run(
                context -> assertThat(context.getBean(MappingRegistry.class).isEntity(Customer.class))
                        .isTrue());
    }

    @Test
    void entityScanNamesOtherPackages() {
        application
                .withUserConfiguration(ScanningElsewhere.class)
                .withPropertyValues("orm.repositories.enabled=false")
                .run(context -> assertThat(
                                context.getBean(MappingRegistry.class).isEntity(Customer.class))
                        .isFalse());
    }

    @Configuration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = OrmAutoConfigurationTests.class)
    static class ScanningElsewhere {}

    @Test
    void convertersThatApplyThemselvesAreFoundBesideTheEntities() {
        application
                .withUserConfiguration(ScanningWalls.class)
                .withPropertyValues("orm.repositories.enabled=false")
                .run(context -> {
                    SessionFactory factory = context.getBean(SessionFactory.class);
                    factory.doInTransaction(session -> session.add(new Wall(1, Color.BLUE)));
                    Color read = factory.inTransaction(
                            session -> session.get(Wall.class, 1L).getColor());
                    assertThat(read).isEqualTo(Color.BLUE);
                });
    }

    @Configuration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = Wall.class)
    static class ScanningWalls {}

    @Test
    void enablingRepositoriesReplacesTheScanBesideTheApplication() {
        application
                .withUserConfiguration(EnablingOne.class)
                .run(context -> assertThat(context)
                        .hasSingleBean(CustomerReader.class)
                        .doesNotHaveBean(CustomerRepository.class));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableOrmRepositories(
            basePackageClasses = Customer.class,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CustomerReader.class))
    static class EnablingOne {}

    @Test
    void repositoriesBesideTheApplicationAreBeans() {
        application.run(context -> {
            Customer saved = context.getBean(CustomerRepository.class).save(new Customer("Ann", "Berlin"));
            assertThat(context.getBean(CustomerRepository.class).findById(saved.getId()))
                    .isPresent();
        });
    }

    @Test
    void interfaceWithMethodsOfItsOwnChoiceIsARepositoryToo() {
        application.run(context -> {
            context.getBean(CustomerRepository.class).save(new Customer("Ann", "Berlin"));
            assertThat(context.getBean(CustomerReader.class).findAll()).hasSize(1);
            assertThat(context.getBean(CustomerReader.class)
                            .findAll(PageRequest.of(0, 10))
                            .getTotalElements())
                    .isEqualTo(1);
        });
    }

    @Test
    void repositoriesCanBeSwitchedOff() {
        application
                .withPropertyValues("orm.repositories.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(CustomerRepository.class));
    }

    @Test
    void transactionManagerOfTheApplicationIsToldOfSessions() {
        application.withUserConfiguration(OwnTransactionManager.class).run(context -> {
            assertThat(context).hasSingleBean(PlatformTransactionManager.class);
            assertThat(context.getBean(JdbcTransactionManager.class).getTransactionExecutionListeners())
                    .hasAtLeastOneElementOfType(SessionTransactionListener.class);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnTransactionManager {

        @Bean
        JdbcTransactionManager ownTransactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }
    }

    @Test
    void entityManagerFactoryKeepsItsTransactionManager() {
        application
                .withUserConfiguration(JpaBesideUs.class)
                .run(context -> assertThat(context).doesNotHaveBean(OrmTransactionManager.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class JpaBesideUs {

        @Bean
        @Lazy
        EntityManagerFactory entityManagerFactory() {
            throw new IllegalStateException("Its definition is enough here");
        }
    }

    @Test
    void listenerIsRegisteredOnce() {
        application.run(context -> assertThat(
                        context.getBean(OrmTransactionManager.class).getTransactionExecutionListeners())
                .filteredOn(SessionTransactionListener.class::isInstance)
                .hasSize(1));
    }

    @Test
    void beansOfTheApplicationComeFirst() {
        application.withUserConfiguration(OwnBeans.class).run(context -> {
            assertThat(context).hasSingleBean(MappingRegistry.class).hasSingleBean(Session.class);
            assertThat(context.getBean(MappingRegistry.class)).isSameAs(OwnBeans.MAPPINGS);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnBeans {

        static final MappingRegistry MAPPINGS = Shop.MAPPINGS;

        @Bean
        MappingRegistry ownMappings() {
            return MAPPINGS;
        }
    }

    @Test
    void embeddedDatabaseGetsItsTablesByDefault() {
        application.run(context -> {
            TransactionTemplate transaction =
                    new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            transaction.executeWithoutResult(
                    status -> context.getBean(Session.class).add(new Customer("Ann", "Berlin")));
            assertThat(context.getBean(JdbcTemplate.class).queryForList("select name from customer", String.class))
                    .containsExactly("Ann");
        });
    }

    @Test
    void schemaModeNoneCreatesNothing() {
        application
                .withPropertyValues("orm.schema.mode=none")
                .run(context ->
                        assertThat(tables(context.getBean(JdbcTemplate.class))).isEmpty());
    }

    @Test
    void databaseThatIsNotEmbeddedIsLeftAloneByDefault(@TempDir Path directory) {
        application
                .withPropertyValues("spring.datasource.url=jdbc:h2:file:" + directory.resolve("shop"))
                .run(context ->
                        assertThat(tables(context.getBean(JdbcTemplate.class))).isEmpty());
    }

    @Test
    void schemaScriptMakesTheTablesInsteadOfUs() {
        application
                .withPropertyValues(
                        "spring.sql.init.schema-locations=classpath:dev/orm/boot/autoconfigure/own-schema.sql")
                .run(context ->
                        assertThat(tables(context.getBean(JdbcTemplate.class))).containsExactly("OWN"));
    }

    @Test
    void dataScriptFindsOurTables() {
        application
                .withPropertyValues("spring.sql.init.data-locations=classpath:dev/orm/boot/autoconfigure/customers.sql")
                .run(context -> assertThat(
                                context.getBean(CustomerRepository.class).findByName("Scripted"))
                        .isPresent());
    }

    @Test
    void updateAddsWhatScriptsOfAnEarlierVersionLack() {
        application
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:mem:updated;INIT=create table if not exists line (id bigint)",
                        "orm.schema.mode=update")
                .run(context -> assertThat(context.getBean(JdbcTemplate.class).queryForList("select product from line"))
                        .isEmpty());
    }

    @Test
    void validationFailsOnMissingTables() {
        application
                .withPropertyValues("orm.schema.mode=validate")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(SchemaMismatchException.class)
                        .hasMessageContaining("CUSTOMER"));
    }

    @Test
    void validationWaitsForScripts() {
        application
                .withPropertyValues(
                        "orm.schema.mode=validate",
                        "spring.sql.init.schema-locations=classpath:dev/orm/boot/autoconfigure/shop-schema.sql")
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static List<String> tables(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class);
    }

    @Test
    void tablesAreDroppedWhenTheApplicationStops() {
        List<String> left = new ArrayList<>();
        application
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:mem:dropped;DB_CLOSE_DELAY=-1", "orm.schema.mode=create-drop")
                .run(context ->
                        assertThat(tables(context.getBean(JdbcTemplate.class))).isNotEmpty());
        application
                .withPropertyValues("spring.datasource.url=jdbc:h2:mem:dropped", "orm.schema.mode=none")
                .run(context -> left.addAll(tables(context.getBean(JdbcTemplate.class))));

        assertThat(left).isEmpty();
    }

    @Test
    @Covers("SO5.1")
    void statementListenerBeanIsToldOfStatements() {
        application.withUserConfiguration(Recording.class).run(context -> {
            context.getBean(CustomerRepository.class).count();
            assertThat(context.getBean(Recording.class).events)
                    .anyMatch(event -> event.sql().contains("count"));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Recording {

        final List<StatementEvent> events = new ArrayList<>();

        @Bean
        StatementListener recorder() {
            return events::add;
        }
    }

    @Test
    @Covers("SO5.1")
    void operationListenerBeansAreToldOfWhatSessionsDo() {
        application.withUserConfiguration(Following.class).run(context -> {
            CustomerRepository customers = context.getBean(CustomerRepository.class);
            customers.save(new Customer("Ann", "Berlin"));
            customers.findByName("Ann");

            assertThat(context.getBean(Following.class).operations)
                    .containsSubsequence(Operation.of(Kind.FLUSH, "Customer"), Operation.of(Kind.SELECT, "Customer"));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Following {

        final List<Operation> operations = new ArrayList<>();

        @Bean
        OperationListener follower() {
            return operation -> event -> operations.add(operation);
        }
    }

    @Test
    void sessionsReadTheSchemaOfTheTenantAtWork() {
        application.withUserConfiguration(Tenants.class).run(context -> {
            context.getBean(JdbcTemplate.class).execute("create schema red");
            Tenants tenants = context.getBean(Tenants.class);
            tenants.schemas = SchemaMap.unnamed("red");
            context.getBean(MappingRegistry.class).metaData().createAll(context.getBean(Engine.class));
            context.getBean(TransactionTemplate.class)
                    .execute(status ->
                            context.getBean(Session.class).query(Customer.class).list());
            assertThat(tenants.statements).last().asString().contains(" from red.");
            tenants.schemas = SchemaMap.NONE;
            context.getBean(TransactionTemplate.class)
                    .execute(status ->
                            context.getBean(Session.class).query(Customer.class).list());
            assertThat(tenants.statements).last().asString().doesNotContain("red.");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Tenants {

        private final List<String> statements = new ArrayList<>();
        private SchemaMap schemas = SchemaMap.NONE;

        @Bean
        Supplier<SchemaMap> tenantSchemas() {
            return () -> schemas;
        }

        @Bean
        StatementListener tenantStatements() {
            return event -> statements.add(event.sql());
        }
    }

    @Test
    void listenersOfTransactionsAreTold() {
        application.withUserConfiguration(Transactions.class).run(context -> {
            context.getBean(SessionFactory.class)
                    .inTransaction(session -> session.query(Customer.class).list());
            assertThat(context.getBean(Transactions.class).kinds)
                    .contains(TransactionEvent.Kind.BEGUN, TransactionEvent.Kind.COMMITTED);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Transactions {

        private final List<TransactionEvent.Kind> kinds = new ArrayList<>();

        @Bean
        TransactionListener transactions() {
            return event -> kinds.add(event.kind());
        }
    }
}
