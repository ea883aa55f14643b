package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.boot.autoconfigure.depots.Item;
import dev.orm.boot.autoconfigure.depots.audit.Entry;
import dev.orm.boot.autoconfigure.elsewhere.MisplacedRepository;
import dev.orm.boot.autoconfigure.signatures.Signed;
import dev.orm.mapping.MappingException;
import dev.orm.session.Session;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine "audit" has {@link Entry}, the application's own has {@link Item}, and each is asked for what the other one has. */
class EntityOfAnotherEngineTests {

    private static final String AUDIT = "orm.engines.audit.";

    private static final String ENTRY_ELSEWHERE =
            "It belongs to the engine \"audit\", and the application's own engine was asked: inject its beans by"
                    + " @Qualifier(\"audit\"), use them in @Transactional(\"audit\"), and put its repositories into the"
                    + " packages that orm.engines.audit.packages names.";

    private static final String ITEM_ELSEWHERE =
            "It belongs to the application's own engine, and the engine \"audit\" was asked: inject its beans without a"
                    + " qualifier, and keep its repositories out of the packages of other engines.";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    OrmAutoConfiguration.class,
                    OrmEnginesAutoConfiguration.class,
                    OrmRepositoriesAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    TransactionAutoConfiguration.class))
            .withPropertyValues(
                    "spring.datasource.generate-unique-name=true",
                    AUDIT + "url=jdbc:h2:mem:entity-of-another-engine",
                    AUDIT + "packages=" + Entry.class.getPackageName());

    @AutoConfigurationPackage(basePackageClasses = Item.class)
    static class Depot {}

    enum Use {
        GET(session -> session.get(Entry.class, 1L)),
        FIND(session -> session.find(Entry.class, 1L)),
        REFERENCE(session -> session.reference(Entry.class, 1L)),
        QUERY(session -> session.query(Entry.class)),
        ADD(session -> session.add(new Entry("a lamp came"))),
        MERGE(session -> session.merge(new Entry("a lamp came"))),
        UPSERT(session -> session.upsert(new Entry("a lamp came"))),
        DELETE(session -> session.delete(new Entry("a lamp came")));

        private final Consumer<Session> work;

        Use(Consumer<Session> work) {
            this.work = work;
        }
    }

    @ParameterizedTest
    @EnumSource
    void sessionSaysWhichEngineHasTheEntity(Use use) {
        application
                .withUserConfiguration(Depot.class)
                .run(context -> assertThatExceptionOfType(MappingException.class)
                        .isThrownBy(() -> inTransaction(context, "", use.work))
                        .withMessageContaining(
                                Entry.class.getName() + " is not an entity of this registry; it holds Item.")
                        .withMessageContaining(ENTRY_ELSEWHERE));
    }

    private static void inTransaction(ApplicationContext context, String engine, Consumer<Session> work) {
        String manager = engine.isEmpty() ? "transactionManager" : engine + "TransactionManager";
        Session session = context.getBean(engine.isEmpty() ? "session" : engine + "Session", Session.class);
        new TransactionTemplate(context.getBean(manager, PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.accept(session));
    }

    @Test
    void sessionOfANamedEngineSaysThatTheApplicationsOwnHasTheEntity() {
        application
                .withUserConfiguration(Depot.class)
                .run(context -> assertThatExceptionOfType(MappingException.class)
                        .isThrownBy(() -> inTransaction(context, "audit", session -> session.get(Item.class, 1L)))
                        .withMessageContaining(ITEM_ELSEWHERE));
    }

    @Test
    void primaryEngineHasWhatNoOtherHas() {
        application
                .withUserConfiguration(Depot.class)
                .withPropertyValues("orm.engines.main.url=jdbc:h2:mem:main-of-two", "orm.engines.main.primary=true")
                .run(context -> assertThatExceptionOfType(MappingException.class)
                        .isThrownBy(() -> inTransaction(context, "audit", session -> session.get(Item.class, 1L)))
                        .withMessageContaining(
                                "It belongs to the engine \"main\", and the engine \"audit\" was asked"));
    }

    @Test
    void entityOfNoEngineIsToBePutWhereOneLooks() {
        application
                .withUserConfiguration(Depot.class)
                .run(context -> assertThatExceptionOfType(MappingException.class)
                        .isThrownBy(() -> inTransaction(context, "", session -> session.get(Signed.class, 1L)))
                        .withMessageEndingWith(
                                " Put the class where the application's own engine looks for entities: the package of the"
                                        + " application class and below, or those that @EntityScan names."));
    }

    @Test
    void classWithoutTheAnnotationIsToGetIt() {
        application
                .withUserConfiguration(Depot.class)
                .run(context -> assertThatExceptionOfType(MappingException.class)
                        .isThrownBy(() -> inTransaction(context, "audit", session -> session.get(String.class, 1L)))
                        .withMessageEndingWith(
                                " Annotate the class with @Entity, and put it where the engine \"audit\" looks for entities:"
                                        + " the packages that orm.engines.audit.packages names."));
    }

    @AutoConfigurationPackage(basePackageClasses = MisplacedRepository.class)
    @EntityScan(basePackageClasses = Item.class)
    static class Misplaced {}

    @Test
    void repositoryBesideTheApplicationOfAnEntityOfAnotherEngineStopsTheStart() {
        FailureAnalysis analysis = FailedStart.of(application.withUserConfiguration(Misplaced.class));

        assertThat(analysis.getDescription())
                .contains(MisplacedRepository.class.getName() + " is no repository of this engine: "
                        + Entry.class.getName() + " is not an entity of this registry")
                .contains(ENTRY_ELSEWHERE);
    }

    @Test
    void repositoryOfANamedEngineOfAnEntityThatItHasNotStopsTheStart() {
        FailureAnalysis analysis = FailedStart.of(application
                .withUserConfiguration(Depot.class)
                .withPropertyValues(
                        "orm.engines.archive.url=jdbc:h2:mem:archive-of-another-engine",
                        "orm.engines.archive.packages=" + MisplacedRepository.class.getPackageName()));

        assertThat(analysis.getDescription())
                .contains("It belongs to the engine \"audit\", and the engine \"archive\" was asked");
    }

    @Test
    void relationToAnEntityOfAnotherEngineStopsTheStart() {
        FailureAnalysis analysis = FailedStart.of(application
                .withUserConfiguration(Depot.class)
                .withPropertyValues(AUDIT + "packages=" + Signed.class.getPackageName()));

        assertThat(analysis.getDescription())
                .contains("Signed.item refers to the entity " + Item.class.getName())
                .contains("keep an identifier in their place");
    }
}
