package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.autoconfigure.lifecycle.Memo;
import dev.orm.session.Flushed;
import dev.orm.session.Session;
import dev.orm.session.SessionListener;
import dev.orm.testing.Covers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What listeners that are beans hear of the transactions of an application. */
final class SessionListenerBeanTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(OrmAutoConfiguration.class, DataSourceAutoConfiguration.class))
            .withPropertyValues("spring.datasource.generate-unique-name=true")
            .withUserConfiguration(Office.class);

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Memo.class)
    static class Office {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Journal journal() {
            return new Journal();
        }
    }

    static final class Journal implements SessionListener {

        final List<String> entries = new ArrayList<>();

        @Override
        public void beforeCommit(Session session) {
            entries.add("before commit of " + session.info());
            session.add(new Memo("signed"));
        }

        @Override
        public void afterFlush(Session session, Flushed flushed) {
            entries.add(flushed.inserted().size() + " inserted");
        }

        @Override
        public void afterCommit(Session session) {
            entries.add("committed");
        }

        @Override
        public void afterRollback(Session session) {
            entries.add("rolled back");
        }
    }

    private void journal(Consumer<Session> work, String... expected) {
        application.run(context -> {
            Session session = context.getBean(Session.class);
            TransactionTemplate transaction =
                    new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            transaction.executeWithoutResult(status -> {
                work.accept(session);
                if (session.info().containsKey("undo")) {
                    status.setRollbackOnly();
                }
            });
            assertThat(context.getBean(Journal.class).entries).containsExactly(expected);
        });
    }

    @Test
    @Covers("U22.6")
    void aCommitIsToldBeforeAndBehindIt() {
        journal(
                session -> {
                    session.info().put("user", "ann");
                    session.add(new Memo("call Ann"));
                },
                "before commit of {user=ann}",
                "2 inserted",
                "committed");
    }

    @Test
    @Covers("U22.6")
    void aRollbackIsTold() {
        journal(
                session -> {
                    session.info().put("undo", true);
                    session.add(new Memo("call Ann"));
                    session.flush();
                },
                "1 inserted",
                "rolled back");
    }
}
