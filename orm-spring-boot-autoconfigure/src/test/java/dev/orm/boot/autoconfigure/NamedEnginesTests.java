package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.boot.autoconfigure.depots.Item;
import dev.orm.boot.autoconfigure.depots.ItemRepository;
import dev.orm.boot.autoconfigure.depots.audit.Entry;
import dev.orm.boot.autoconfigure.depots.audit.EntryRepository;
import dev.orm.engine.Engine;
import dev.orm.engine.StatementListener;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.spring.transaction.SessionTransactionListener;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** An H2 database as the application's own, and a PostgreSQL database as the engine "audit" beside it. */
@OnEachDatabase(only = DatabaseProduct.POSTGRESQL)
class NamedEnginesTests {

    private static final String AUDIT = "orm.engines.audit.";

    private final TestDatabase audits;
    private final ApplicationContextRunner application;

    NamedEnginesTests(TestDatabase audits) {
        this.audits = audits;
        this.application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        OrmAutoConfiguration.class,
                        OrmEnginesAutoConfiguration.class,
                        OrmRepositoriesAutoConfiguration.class,
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        TransactionManagerCustomizationAutoConfiguration.class,
                        TransactionAutoConfiguration.class,
                        ValidationAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.generate-unique-name=true",
                        AUDIT + "url=" + audits.url(),
                        AUDIT + "packages=dev.orm.boot.autoconfigure.depots.audit",
                        AUDIT + "pool.maximum-pool-size=2",
                        AUDIT + "schema.mode=create-drop")
                .withUserConfiguration(Depot.class);
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Item.class)
    @Import(Moves.class)
    static class Depot {}

    /** Works with both databases. */
    static class Moves {

        private final ItemRepository items;
        private final Session session;
        private final EntryRepository entries;
        private final Session audit;

        Moves(ItemRepository items, Session session, EntryRepository entries, @Qualifier("audit") Session audit) {
            this.items = items;
            this.session = session;
            this.entries = entries;
            this.audit = audit;
        }

        @Transactional
        public void stock(String name) {
            session.add(new Item(name));
        }

        @Transactional("audit")
        public void note(String text) {
            audit.add(new Entry(text));
        }

        /** The other database has no transaction here. */
        @Transactional
        public long stockWhatWasNoted(String name) {
            session.add(new Item(name));
            return entries.findByTextStartingWith(name).size() + entries.count();
        }

        /** What is inside throws, and nobody here minds. */
        @Transactional
        public void stockWhileNotingFails(String name, Runnable noting) {
            items.save(new Item(name));
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(noting::run);
        }

        /** Each database has a transaction of its own. */
        @Transactional("auditTransactionManager")
        public void noteAndFail(String text) {
            items.save(new Item(text));
            entries.save(new Entry(text));
            throw new IllegalStateException("after both");
        }
    }

    @BeforeEach
    void empty() {
        audits.clear();
    }

    @Test
    @Covers("U17.2")
    void eachEngineHasTheClassesOfItsPackages() {
        application.run(context -> {
            MappingRegistry own = context.getBean(MappingRegistry.class);
            MappingRegistry audit = context.getBean("auditMappingRegistry", MappingRegistry.class);
            assertThat(own.isEntity(Item.class)).isTrue();
            assertThat(own.isEntity(Entry.class)).isFalse();
            assertThat(audit.isEntity(Entry.class)).isTrue();
            assertThat(audit.isEntity(Item.class)).isFalse();
        });
    }

    @Test
    void beansWithoutAQualifierAreThoseOfTheApplicationsDataSource() {
        application.run(context -> {
            assertThat(context.getBean(Engine.class).dialect().name()).isEqualTo("H2");
            assertThat(context.getBean("auditEngine", Engine.class).dialect().name())
                    .isEqualTo("PostgreSQL");
            assertThat(context.getBeanProvider(PlatformTransactionManager.class).getObject())
                    .isSameAs(context.getBean("transactionManager"));
        });
    }

    @Test
    @Covers("U17.2")
    void servicesOfTwoTransactionManagersWriteToTheirDatabases() {
        application.run(context -> {
            context.getBean(Moves.class).stock("lamp");
            context.getBean(Moves.class).note("a lamp came");

            assertThat(rows(context.getBean(DataSource.class), "select name from item"))
                    .containsExactly("lamp");
            assertThat(rows(audits.dataSource(), "select text from entry")).containsExactly("a lamp came");
        });
    }

    private static List<String> rows(DataSource database, String sql) {
        return new JdbcTemplate(database).queryForList(sql, String.class);
    }

    @Test
    @Covers("U17.2")
    void repositoriesWorkOnTheEngineOfTheirPackage() {
        application.run(context -> {
            context.getBean(EntryRepository.class).save(new Entry("a lamp came"));
            assertThat(context.getBean(EntryRepository.class).findByTextStartingWith("a lamp"))
                    .hasSize(1);
            assertThat(context.getBean(ItemRepository.class).count()).isZero();
            assertThat(rows(audits.dataSource(), "select text from entry")).containsExactly("a lamp came");
        });
    }

    @Test
    @Covers("U17.2")
    void aRollbackIsThatOfItsOwnDatabaseOnly() {
        application.run(context -> {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> context.getBean(Moves.class).noteAndFail("lost"));

            assertThat(rows(audits.dataSource(), "select text from entry")).isEmpty();
            assertThat(rows(context.getBean(DataSource.class), "select name from item"))
                    .containsExactly("lost");
        });
    }

    @Test
    @Covers("TX1.7")
    void repositoriesAreReadInATransactionOfAnotherDatabase() {
        application.run(context -> {
            context.getBean(Moves.class).note("lamp");

            assertThat(context.getBean(Moves.class).stockWhatWasNoted("lamp")).isEqualTo(2);
            assertThat(rows(context.getBean(DataSource.class), "select name from item"))
                    .containsExactly("lamp");
        });
    }

    @Test
    @Covers("TX2.5")
    void whatIsSavedWhileTheTransactionOfAnotherDatabaseFailsIsWritten() {
        application.run(context -> {
            Moves moves = context.getBean(Moves.class);

            moves.stockWhileNotingFails("outer", () -> moves.noteAndFail("inner"));

            assertThat(rows(audits.dataSource(), "select text from entry")).isEmpty();
            assertThat(rows(context.getBean(DataSource.class), "select name from item order by name"))
                    .containsExactly("inner", "outer");
        });
    }

    @Test
    void thePoolHasItsSettings() {
        application.run(context -> assertThat(context.getBean("auditDataSource"))
                .extracting("maximumPoolSize")
                .isEqualTo(2));
    }

    @Test
    void validationJudgesTheEntitiesOfEveryEngine() {
        application.run(context -> assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> context.getBean(Moves.class).note(" "))
                .withMessageContaining("Entry.text"));
    }

    @Test
    void tablesAreDroppedWhenTheApplicationStops() {
        application.run(context ->
                assertThat(rows(audits.dataSource(), "select text from entry")).isEmpty());

        assertThat(rows(
                        audits.dataSource(),
                        "select table_name from information_schema.tables where table_schema = 'public'"))
                .isEmpty();
    }

    @Test
    void anEngineTakesTheSettingsOfAllForWhatItDoesNotSay() {
        application
                .withPropertyValues("orm.schema.mode=none", AUDIT + "schema.mode=")
                .run(context -> assertThat(rows(
                                audits.dataSource(),
                                "select table_name from information_schema.tables where table_schema = 'public'"))
                        .isEmpty());
    }

    @Test
    void anEngineUsesADataSourceOfTheApplication() {
        application
                .withPropertyValues(AUDIT + "url=", AUDIT + "pool.maximum-pool-size=")
                .withBean("archive", DataSource.class, audits::dataSource, bean -> {
                    bean.setDestroyMethodName("");
                    ((AbstractBeanDefinition) bean).setDefaultCandidate(false);
                })
                .withPropertyValues(AUDIT + "data-source=archive")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean("auditDataSource");
                    context.getBean(Moves.class).note("archived");
                    assertThat(rows(audits.dataSource(), "select text from entry"))
                            .containsExactly("archived");
                });
    }

    @Test
    void aBeanOfTheApplicationComesBeforeThatOfAnEngine() {
        application.withUserConfiguration(OwnTransactionManager.class).run(context -> {
            JdbcTransactionManager own = context.getBean("auditTransactionManager", JdbcTransactionManager.class);
            assertThat(own).isNotInstanceOf(OrmTransactionManager.class);
            assertThat(own.getTransactionExecutionListeners())
                    .hasAtLeastOneElementOfType(SessionTransactionListener.class);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnTransactionManager {

        @Bean(defaultCandidate = false)
        JdbcTransactionManager auditTransactionManager(@Qualifier("audit") DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }
    }

    @Test
    void listenersTakePartInEveryEngineUnlessAQualifierGivesThemToOne() {
        application.withUserConfiguration(Listeners.class).run(context -> {
            context.getBean(ItemRepository.class).count();
            context.getBean(EntryRepository.class).count();
            Listeners listeners = context.getBean(Listeners.class);
            assertThat(listeners.all).anyMatch(sql -> sql.contains("from item"));
            assertThat(listeners.all).anyMatch(sql -> sql.contains("from entry"));
            assertThat(listeners.audits)
                    .anyMatch(sql -> sql.contains("from entry"))
                    .noneMatch(sql -> sql.contains("from item"));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Listeners {

        private final List<String> all = new ArrayList<>();
        private final List<String> audits = new ArrayList<>();

        @Bean
        StatementListener everything() {
            return event -> all.add(event.sql());
        }

        @Bean(defaultCandidate = false)
        @Qualifier("audit")
        StatementListener auditsOnly() {
            return event -> audits.add(event.sql());
        }
    }

    @Test
    void aPrimaryEngineIsTheOneWithoutAQualifierAndHasWhatNoOtherHas() {
        application
                .withPropertyValues("orm.engines.main.url=jdbc:h2:mem:main-engine", "orm.engines.main.primary=true")
                .run(context -> {
                    assertThat(context)
                            .hasNotFailed()
                            .doesNotHaveBean("dataSource")
                            .doesNotHaveBean("ormEngine");
                    assertThat(context.getBean(SessionFactory.class)).isSameAs(context.getBean("mainSessionFactory"));
                    assertThat(context.getBean("transactionManager"))
                            .isSameAs(context.getBean("mainTransactionManager"));
                    context.getBean(Moves.class).stock("lamp");
                    assertThat(context.getBean(ItemRepository.class).count()).isEqualTo(1);
                    context.getBean(Moves.class).note("a lamp came");
                    assertThat(context.getBean(EntryRepository.class).count()).isEqualTo(1);
                });
    }

    @Test
    void enginesDoWithoutADataSourceOfTheApplication() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        OrmAutoConfiguration.class,
                        OrmEnginesAutoConfiguration.class,
                        OrmRepositoriesAutoConfiguration.class,
                        TransactionAutoConfiguration.class))
                .withPropertyValues(
                        AUDIT + "url=" + audits.url(),
                        AUDIT + "packages=dev.orm.boot.autoconfigure.depots.audit",
                        AUDIT + "schema.mode=create-drop")
                .withBean(EmptyApplication.class)
                .run(context -> {
                    assertThat(context).hasSingleBean(EntryRepository.class).doesNotHaveBean(ItemRepository.class);
                    context.getBean(EntryRepository.class).save(new Entry("alone"));
                    assertThat(context.getBean(OrmTransactionManager.class).getTransactionExecutionListeners())
                            .hasSize(1);
                });
    }

    static final class EmptyApplication {}

    @Test
    void namesOfSeveralWordsBecomeNamesOfBeans() {
        assertThat(new EngineNames("audit-log").bean("sessionFactory")).isEqualTo("auditLogSessionFactory");
    }

    @Test
    void settingsOfAnEngineDoNotShowItsPassword() {
        application
                .withPropertyValues(AUDIT + "password=secret-word")
                .run(context -> assertThat(context.getBean(OrmProperties.class))
                        .satisfies(
                                properties -> assertThat(properties.engines()).containsOnlyKeys("audit"))
                        .extracting(Object::toString)
                        .asString()
                        .doesNotContain("secret-word"));
    }
}
