package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.boot.autoconfigure.lifecycle.Memo;
import dev.orm.boot.autoconfigure.lifecycle.Stamper;
import dev.orm.event.EntityListener;
import dev.orm.event.EntityValidator;
import dev.orm.event.LifecycleEvent;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.session.SessionListener;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What an application's beans have to say in the life of entities. */
final class LifecycleTests {

    private static final Instant NOON = Instant.parse("2020-02-29T12:00:00Z");

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    OrmAutoConfiguration.class, DataSourceAutoConfiguration.class, ValidationAutoConfiguration.class))
            .withPropertyValues("spring.datasource.generate-unique-name=true")
            .withUserConfiguration(Office.class);

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Memo.class)
    static class Office {

        @Bean
        Clock clock() {
            return Clock.fixed(NOON, ZoneOffset.UTC);
        }
    }

    private static Memo written(SessionFactory factory, String text) {
        Memo memo = new Memo(text);
        factory.doInTransaction(session -> session.add(memo));
        return memo;
    }

    @Test
    void listenersOfEntitiesHaveBeansAsCollaborators() {
        application.run(context -> assertThat(written(context.getBean(SessionFactory.class), "call Ann")
                        .getStamped())
                .isEqualTo(NOON));
    }

    @Test
    void aListenerThatIsABeanIsTheOneThatIsCalled() {
        application
                .withBean(Stamper.class, () -> new Stamper(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
                .run(context -> assertThat(written(context.getBean(SessionFactory.class), "call Ann")
                                .getStamped())
                        .isEqualTo(Instant.EPOCH));
    }

    @Test
    void beansThatListenToATypeAreToldOfAllItsEntities() {
        application
                .withUserConfiguration(Shouting.class)
                .run(context -> assertThat(written(context.getBean(SessionFactory.class), "call Ann")
                                .getText())
                        .isEqualTo("CALL ANN"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Shouting {

        @Bean
        EntityListener<Memo> loud() {
            return EntityListener.on(
                    LifecycleEvent.PRE_PERSIST,
                    Memo.class,
                    memo -> memo.setText(memo.getText().toUpperCase(Locale.ROOT)));
        }
    }

    @Test
    void listenersThatReadTakeTheSessionWhenTheyNeedIt() {
        application.withUserConfiguration(Numbering.class).run(context -> {
            SessionFactory factory = context.getBean(SessionFactory.class);
            assertThat(written(factory, "call Ann").getText()).isEqualTo("1. call Ann");
            assertThat(written(factory, "call Bob").getText()).isEqualTo("2. call Bob");
            assertThat(context.getBean(Numbering.class).counts).containsExactly(0L, 1L);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Numbering {

        private final List<Long> counts = new ArrayList<>();

        @Bean
        EntityListener<Memo> numbers(@Lazy Session session) {
            return EntityListener.on(
                    LifecycleEvent.PRE_PERSIST,
                    Memo.class,
                    memo -> memo.setText(session.query(Memo.class).count() + 1 + ". " + memo.getText()));
        }

        @Bean
        SessionListener counting(ObjectProvider<Session> sessions) {
            return new SessionListener() {
                @Override
                public void beforeCommit(Session committing) {
                    counts.add(sessions.getObject().query(Memo.class).count());
                }
            };
        }
    }

    @Test
    void beanValidationJudgesWhatIsWritten() {
        application.run(context -> assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> written(context.getBean(SessionFactory.class), " "))
                .withMessageStartingWith("Memo.text "));
    }

    @Test
    void beanValidationCanBeSwitchedOff() {
        application
                .withPropertyValues("orm.validation.enabled=false")
                .run(context -> assertThat(written(context.getBean(SessionFactory.class), " ")
                                .getId())
                        .isNotNull());
    }

    @Test
    void aValidatorOfTheApplicationsOwnTakesTheFirstPlace() {
        application
                .withBean(EntityValidator.class, () -> written -> {
                    throw new IllegalStateException("closed today");
                })
                .run(context -> assertThatExceptionOfType(IllegalStateException.class)
                        .isThrownBy(() -> written(context.getBean(SessionFactory.class), "call Ann"))
                        .withMessage("closed today"));
    }
}
