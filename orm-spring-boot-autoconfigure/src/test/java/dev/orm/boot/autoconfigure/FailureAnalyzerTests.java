package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.spring.repository.OrmRepository;
import dev.orm.spring.repository.Query;
import dev.orm.spring.repository.config.EnableOrmRepositories;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.CustomerRepository;
import dev.orm.testing.Covers;
import dev.orm.testing.compiler.SourceCompiler;
import dev.orm.testing.compiler.SourceText;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** What a person reads when an application does not start. */
final class FailureAnalyzerTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, OrmAutoConfiguration.class));

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Customer.class)
    static class Mappable {}

    @Configuration(proxyBeanMethods = false)
    static class WithUnmappable {

        @Bean
        MappingRegistry mappings() {
            return MappingRegistry.of(Unmappable.class);
        }
    }

    /** Has no annotation. */
    static class Unmappable {}

    @Test
    @Covers("SI2.2")
    void classThatCannotBeMappedIsNamedWithARemedy() {
        FailureAnalysis analysis = FailedStart.of(application.withUserConfiguration(WithUnmappable.class));

        assertThat(analysis.getDescription()).contains("Unmappable");
        assertThat(analysis.getAction()).contains("@EntityScan");
    }

    @Test
    void connectionThatOthersDoNotGetIsLeftToThem() {
        FailureAnalysis analysis = new DatabaseFailureAnalyzer()
                .analyze(catchThrowableOfType(
                        CannotGetJdbcConnectionException.class,
                        () -> new JdbcTemplate(new DriverManagerDataSource("jdbc:none")).execute("select 1")));

        assertThat(analysis).isNull();
    }

    @Test
    void databaseThatDoesNotAnswerIsNamedAsSuch() {
        FailureAnalysis analysis = FailedStart.of(application
                .withUserConfiguration(Mappable.class)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://localhost:1/none",
                        "spring.datasource.hikari.connection-timeout=250",
                        "orm.schema.mode=create"));

        assertThat(analysis.getDescription()).contains("cannot be reached");
        assertThat(analysis.getAction()).contains("spring.datasource.url");
    }

    @Test
    @Covers("SI2.2")
    void databaseWithoutADialectIsNamed() {
        FailureAnalysis analysis = FailedStart.of(application
                .withUserConfiguration(Mappable.class)
                .withPropertyValues("spring.datasource.url=jdbc:hsqldb:mem:shop"));

        assertThat(analysis.getDescription()).contains("HSQL");
        assertThat(analysis.getAction()).contains("PostgreSQL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    orm.schema.mode=crate                  | orm.schema.mode          | create_drop
                    orm.loading.lazy=never                 | orm.loading.lazy         | raise
                    orm.loading.batch-size=many            | orm.loading.batch-size   | many
                    orm.loading.batch-size=0               | orm.loading              | at least 1
                    orm.statements.slow-threshold=soon     | orm.statements.slow-threshold | soon
                    orm.statements.timeout=-1s             | orm.statements           | negative
                    orm.validation.enabled=perhaps         | orm.validation.enabled   | perhaps
                    """)
    void wrongValueOfASettingIsNamedWithItsReason(String setting, String name, String reason) {
        FailureAnalysis analysis =
                FailedStart.of(application.withUserConfiguration(Mappable.class).withPropertyValues(setting));

        assertThat(analysis.getDescription() + analysis.getAction())
                .contains(name)
                .containsIgnoringCase(reason);
    }

    private FailureAnalysis mapping(Class<?> entity) {
        return FailedStart.of(application.withBean(MappingRegistry.class, () -> MappingRegistry.of(entity)));
    }

    /** Compiled without the annotation processor, which would refuse the class. */
    private static Class<?> entity(Path directory, String members) throws ClassNotFoundException {
        String text =
                "import jakarta.persistence.*; @Entity public class Faulty { @Id private long id; " + members + " }";
        return new SourceCompiler(directory)
                .options("-proc:none")
                .compile(List.of(new SourceText("Faulty", text)))
                .loader()
                .loadClass("Faulty");
    }

    @Test
    void annotationThatIsNotSupportedIsNamed(@TempDir Path directory) throws ClassNotFoundException {
        Class<?> faulty = entity(directory, "@TableGenerator(name = \"ids\") private String name;");

        assertThat(mapping(faulty).getDescription())
                .contains("Faulty.name has @TableGenerator, which is not supported");
    }

    @Test
    void missingConstructorIsNamed(@TempDir Path directory) throws ClassNotFoundException {
        Class<?> faulty = entity(directory, "public Faulty(long id) { this.id = id; }");

        assertThat(mapping(faulty).getDescription())
                .contains("Faulty has no no-argument constructor", "may be protected");
    }

    @Test
    @Covers("SI2.2")
    void tablesThatDifferAreNamedWithTheDdlThatMakesThemFit() {
        FailureAnalysis analysis = FailedStart.of(application
                .withUserConfiguration(Mappable.class)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:mem:drifted;INIT=create table if not exists person (id bigint generated by default as identity primary key)",
                        "orm.schema.mode=validate"));

        assertThat(analysis.getDescription()).contains("column FIRST_NAME of table PUBLIC.PERSON is missing");
        assertThat(analysis.getAction())
                .contains("-- column FIRST_NAME of table PUBLIC.PERSON is missing")
                .containsIgnoringCase("alter table person add column first_name varchar(255)");
    }

    private FailureAnalysis ofRepository(Class<?> enabling) {
        return FailedStart.of(application.withUserConfiguration(Mappable.class, enabling));
    }

    @EnableOrmRepositories(
            considerNestedRepositories = true,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = NoSuchAttribute.class))
    static class EnablingNoSuchAttribute {}

    interface NoSuchAttribute extends OrmRepository<Customer, Long> {

        List<Customer> findByNickname(String nickname);
    }

    @Test
    @Covers("SI2.2")
    void methodWhoseNameFitsNoAttributeIsNamedWithTheAttributesThereAre() {
        FailureAnalysis analysis = ofRepository(EnablingNoSuchAttribute.class);

        assertThat(analysis.getDescription())
                .contains("NoSuchAttribute.findByNickname(String)", "nickname", "address.city");
        assertThat(analysis.getAction()).contains("method's name", "@Query");
    }

    @EnableOrmRepositories(
            considerNestedRepositories = true,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = WrongSql.class))
    static class EnablingWrongSql {}

    interface WrongSql extends OrmRepository<Customer, Long> {

        @Query("select c.* from customer c where c.name = :title")
        List<Customer> named(String name);
    }

    @Test
    void methodWhoseSqlHasAnotherParameterIsNamed() {
        FailureAnalysis analysis = ofRepository(EnablingWrongSql.class);

        assertThat(analysis.getDescription()).contains("WrongSql.named(String)", "title");
        assertThat(analysis.getAction()).contains("SQL of its @Query");
    }

    @EnableOrmRepositories(
            considerNestedRepositories = true,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = OfNoEntity.class))
    static class EnablingOfNoEntity {}

    interface OfNoEntity extends OrmRepository<Thread, Long> {}

    @Test
    void repositoryOfAClassThatIsNotMappedIsNamed() {
        assertThat(ofRepository(EnablingOfNoEntity.class).getDescription())
                .contains(
                        "OfNoEntity is no repository of this engine: java.lang.Thread is not an entity of this registry",
                        "Annotate the class with @Entity, and put it where the application's own engine looks for entities");
    }

    @Test
    @Covers("SR8.2")
    void repositoryThatAnotherModuleClaimsTooIsExplained() {
        FailureAnalysis analysis = FailedStart.of(application
                .withConfiguration(AutoConfigurations.of(OrmRepositoriesAutoConfiguration.class))
                .withUserConfiguration(Mappable.class, AnotherModule.class));

        assertThat(analysis.getDescription())
                .contains("customerRepository", "claimed twice", OtherRepositoryFactoryBean.class.getName());
        assertThat(analysis.getAction()).contains("@EnableJpaRepositories", "@EnableOrmRepositories");
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigureBefore(OrmRepositoriesAutoConfiguration.class)
    @Import(AnotherModuleRegistrar.class)
    static class AnotherModule {}

    /** Registers a repository as another module of Spring Data does. */
    static class AnotherModuleRegistrar implements ImportBeanDefinitionRegistrar {

        @Override
        public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
            registry.registerBeanDefinition(
                    "customerRepository", new RootBeanDefinition(OtherRepositoryFactoryBean.class));
        }
    }

    static final class OtherRepositoryFactoryBean {}

    @Configuration(proxyBeanMethods = false)
    static class NeedsASession {

        @Bean
        Object needy(Session session) {
            return session.info();
        }
    }

    private final ApplicationContextRunner needy = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(OrmAutoConfiguration.class, OrmRepositoriesAutoConfiguration.class))
            .withUserConfiguration(Mappable.class, NeedsASession.class);

    @Test
    @Covers("SI2.2")
    void missingDataSourceIsTheReasonWhyThereIsNoSession() {
        FailureAnalysis analysis = FailedStart.of(needy);

        assertThat(analysis.getDescription()).contains("no dev.orm.session.Session", "no DataSource");
        assertThat(analysis.getAction()).contains("spring.datasource.url");
    }

    @Test
    @Covers("SI2.2")
    void dataSourcesOfWhichNoneIsPrimaryAreTheReasonWhyThereIsNoSession() {
        FailureAnalysis analysis = FailedStart.of(needy.withBean("one", DataSource.class, SimpleDriverDataSource::new)
                .withBean("two", DataSource.class, SimpleDriverDataSource::new));

        assertThat(analysis.getDescription()).contains("several DataSources of which none is primary: one, two");
        assertThat(analysis.getAction()).contains("@Primary", "orm.engines.<name>.data-source");
    }

    @Test
    void repositoryOutsideTheScanIsNamed() {
        FailureAnalysis analysis = FailedStart.of(
                application.withUserConfiguration(Mappable.class).withUserConfiguration(NeedsARepository.class));

        assertThat(analysis.getDescription()).contains("no bean of the repository", "CustomerRepository");
        assertThat(analysis.getAction()).contains("orm.repositories.enabled");
    }

    @Configuration(proxyBeanMethods = false)
    static class NeedsARepository {

        @Bean
        Object needy(CustomerRepository customers) {
            return customers.toString();
        }
    }
}
