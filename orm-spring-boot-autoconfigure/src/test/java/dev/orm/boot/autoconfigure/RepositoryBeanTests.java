package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.boot.autoconfigure.fragments.Recipe;
import dev.orm.boot.autoconfigure.fragments.RecipeReader;
import dev.orm.boot.autoconfigure.fragments.RecipeRepository;
import dev.orm.spring.repository.OrmRepository;
import dev.orm.spring.repository.config.EnableOrmRepositories;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.data.repository.core.support.RepositoryFactorySupport;
import org.springframework.data.repository.query.QueryCreationException;

/** Repositories as beans: what they are put together of, and when they are made. */
@OnEachDatabase(only = DatabaseProduct.H2)
final class RepositoryBeanTests {

    private final TestDatabase database;
    private final ApplicationContextRunner application;

    RepositoryBeanTests(TestDatabase database) {
        this.database = database;
        this.application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        OrmAutoConfiguration.class,
                        OrmRepositoriesAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        TransactionAutoConfiguration.class))
                .withBean(DataSource.class, database::dataSource, bean -> bean.setDestroyMethodName(""))
                .withPropertyValues("orm.schema.mode=create");
    }

    @BeforeEach
    void empty() {
        database.clear();
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Recipe.class)
    static class Kitchen {}

    @Test
    @Covers("SR8.1")
    void partsOfTheApplicationAndDefaultMethodsArePutTogether() {
        application.withUserConfiguration(Kitchen.class).run(context -> {
            RecipeRepository recipes = context.getBean(RecipeRepository.class);
            recipes.saveAll(List.of(new Recipe("Apple pie"), new Recipe("Apple juice"), new Recipe("Soup")));

            assertThat(recipes.search("PIE app")).extracting(Recipe::getTitle).containsExactly("Apple pie");
            assertThat(recipes.titles()).containsExactly("Apple juice", "Apple pie", "Soup");
            assertThat(recipes.required("Soup").getTitle()).isEqualTo("Soup");
            assertThatIllegalStateException()
                    .isThrownBy(() -> recipes.required("Salad"))
                    .withMessage("No recipe is called Salad");
        });
    }

    @Test
    @Covers("SR1.8")
    void methodsThatWriteAtOnceRunInATransactionOfTheirOwn() {
        application.withUserConfiguration(Kitchen.class).run(context -> {
            RecipeRepository recipes = context.getBean(RecipeRepository.class);
            Recipe pie = recipes.saveAndFlush(new Recipe("Apple pie"));
            recipes.saveAllAndFlush(List.of(new Recipe("Soup"), new Recipe("Salad")));
            recipes.flush();
            recipes.deleteAllInBatch(List.of(pie));
            assertThat(recipes.titles()).containsExactly("Salad", "Soup");
            recipes.deleteAllInBatch();
            assertThat(recipes.count()).isZero();
        });
    }

    /** Has a method that fits nothing, so that making it fails. */
    interface Broken extends OrmRepository<Recipe, Long> {

        List<Recipe> findByNickname(String nickname);
    }

    /** Uses a repository, in the end. */
    record Cook(ObjectProvider<Broken> recipes) {}

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Recipe.class)
    @EnableOrmRepositories(
            considerNestedRepositories = true,
            basePackageClasses = RepositoryBeanTests.class,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Broken.class),
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(?<!Broken)$"),
            bootstrapMode = BootstrapMode.LAZY)
    static class Lazy {

        @Bean
        Cook cook(ObjectProvider<Broken> recipes) {
            return new Cook(recipes);
        }
    }

    @Test
    @Covers("SR8.3")
    void lazyRepositoryIsMadeWhenItIsUsed() {
        application.withUserConfiguration(Lazy.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThatThrownBy(() ->
                            context.getBean(Cook.class).recipes().getObject().count())
                    .hasCauseInstanceOf(QueryCreationException.class)
                    .hasStackTraceContaining("Recipe has no attribute \"nickname\"");
        });
    }

    @Test
    void settingMakesRepositoriesLazily() {
        application
                .withUserConfiguration(Kitchen.class)
                .withPropertyValues("orm.repositories.bootstrap-mode=lazy")
                .run(context -> {
                    assertThat(context.getBeanFactory()
                                    .getBeanDefinition("recipeRepository")
                                    .isLazyInit())
                            .isTrue();
                    assertThat(context.getBean(RecipeRepository.class).count()).isZero();
                });
    }

    @Test
    @Covers("SR8.3")
    void deferredRepositoriesAreThereWhenTheApplicationHasStarted() {
        application
                .withUserConfiguration(Kitchen.class)
                .withPropertyValues("orm.repositories.bootstrap-mode=deferred")
                .run(context -> assertThat(context.getBeanFactory().getSingleton("recipeRepository"))
                        .isNotNull());
    }

    @Test
    @Covers("SI2.1")
    void unknownModeIsRefused() {
        application
                .withUserConfiguration(Kitchen.class)
                .withPropertyValues("orm.repositories.bootstrap-mode=sometime")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining(BindException.class.getName())
                        .hasStackTraceContaining("orm.repositories.bootstrap-mode"));
    }

    /** A class path with another module of Spring Data on it, which makes all of them look twice. */
    private static ClassLoader besideAnotherModule(Path directory) throws IOException {
        Path factories = Files.createDirectories(directory.resolve("META-INF")).resolve("spring.factories");
        Files.writeString(factories, RepositoryFactorySupport.class.getName() + "=another.ModuleFactory\n");
        return new URLClassLoader(new URL[] {directory.toUri().toURL()}, RepositoryBeanTests.class.getClassLoader());
    }

    @Test
    @Covers("SR8.2")
    void aloneOnTheClassPathBareRepositoriesAreOurs() {
        application.withUserConfiguration(Kitchen.class).run(context -> {
            context.getBean(RecipeRepository.class).save(new Recipe("Soup"));
            assertThat(context.getBean(RecipeReader.class).findByTitleStartingWith("S"))
                    .hasSize(1);
        });
    }

    @Test
    @Covers("SR8.2")
    void besideAnotherModuleOnlyWhatExtendsOurInterfaceIsOurs(@TempDir Path directory) throws IOException {
        application
                .withClassLoader(besideAnotherModule(directory))
                .withUserConfiguration(Kitchen.class)
                .run(context -> {
                    assertThat(context).hasSingleBean(RecipeRepository.class);
                    assertThat(context).doesNotHaveBean(RecipeReader.class);
                    assertThat(context.getBean(RecipeRepository.class).count()).isZero();
                });
    }
}
