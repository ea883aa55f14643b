package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.orm.boot.autoconfigure.articles.Article;
import dev.orm.boot.autoconfigure.articles.Article.Told;
import dev.orm.boot.autoconfigure.articles.ArticleRepository;
import dev.orm.boot.autoconfigure.articles.Subscription;
import dev.orm.boot.autoconfigure.articles.SubscriptionRepository;
import dev.orm.session.Savepoint;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.spring.event.DomainEventPublication;
import dev.orm.sql.Condition;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Events of aggregates, whether a repository saves them or a flush alone writes them. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class DomainEventTests {

    private static final Condition BROKEN = Sql.unsafe("nothing > 0").asCondition();

    private final TestDatabase database;
    private final ApplicationContextRunner application;

    DomainEventTests(TestDatabase database) {
        this.database = database;
        this.application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        OrmAutoConfiguration.class,
                        OrmRepositoriesAutoConfiguration.class,
                        TransactionAutoConfiguration.class))
                .withBean(DataSource.class, database::dataSource, bean -> bean.setDestroyMethodName(""))
                .withPropertyValues("orm.schema.mode=create")
                .withUserConfiguration(Press.class)
                .withBean(Journal.class);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @AutoConfigurationPackage(basePackageClasses = Article.class)
    static class Press {}

    /** Writes down what it hears, and when. */
    static class Journal {

        final List<String> entries = new ArrayList<>();
        Consumer<Told> whenCommitting = told -> {};

        @EventListener
        void now(Told told) {
            entries.add("now " + told.what());
        }

        @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
        void committing(Told told) {
            entries.add("before commit " + told.what());
            whenCommitting.accept(told);
        }

        @TransactionalEventListener
        void committed(Told told) {
            entries.add("after commit " + told.what());
        }

        @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
        void rolledBack(Told told) {
            entries.add("after rollback " + told.what());
        }

        @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
        void completed(Told told) {
            entries.add("after completion " + told.what());
        }

        List<String> take() {
            List<String> taken = List.copyOf(entries);
            entries.clear();
            return taken;
        }
    }

    @BeforeEach
    void empty() {
        database.clear();
    }

    /** The articles, the journal and transactions. */
    private record Desk(
            AssertableApplicationContext context, ArticleRepository articles, Session session, Journal journal) {

        void in(Runnable work) {
            context.getBean(TransactionTemplate.class).executeWithoutResult(status -> work.run());
        }

        void nested(Consumer<TransactionStatus> work) {
            TransactionTemplate template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            template.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
            template.executeWithoutResult(work);
        }

        void undone(Runnable work) {
            nested(status -> {
                work.run();
                status.setRollbackOnly();
            });
        }

        Article only() {
            return session.query(Article.class).one();
        }
    }

    private void at(Consumer<Desk> test) {
        application.run(context -> test.accept(new Desk(
                context,
                context.getBean(ArticleRepository.class),
                context.getBean(Session.class),
                context.getBean(Journal.class))));
    }

    private static List<String> everyPhaseOf(String what) {
        return List.of("now " + what, "before commit " + what, "after commit " + what, "after completion " + what);
    }

    @Test
    @Covers("SR10.1")
    void savePublishesAtOnceAndTheCommitNotAgain() {
        at(desk -> {
            desk.in(() -> {
                desk.articles().save(Article.written("News"));
                assertThat(desk.journal().take()).containsExactlyInAnyOrder("now written News");
            });
            assertThat(desk.journal().take())
                    .containsExactlyInAnyOrder(
                            "before commit written News", "after commit written News", "after completion written News");
        });
    }

    @Test
    @Covers("SR10.1")
    void saveInATransactionOfItsOwnPublishesInAllPhases() {
        at(desk -> {
            desk.articles().save(Article.written("News"));
            assertThat(desk.journal().take()).containsExactlyInAnyOrderElementsOf(everyPhaseOf("written News"));
        });
    }

    @Test
    @Covers("SR10.1")
    void changeWithoutSaveIsPublishedInAllPhases() {
        at(desk -> {
            desk.articles().save(Article.written("Draft"));
            desk.journal().take();
            desk.in(() -> desk.only().rename("News"));
            assertThat(desk.journal().take()).containsExactlyInAnyOrderElementsOf(everyPhaseOf("renamed News"));
        });
    }

    @Test
    void aggregateThatIsAddedToTheSessionIsPublished() {
        at(desk -> {
            desk.in(() -> desk.session().add(Article.written("News")));
            assertThat(desk.journal().take()).containsExactlyInAnyOrderElementsOf(everyPhaseOf("written News"));
        });
    }

    @Test
    void eventsOfARootAreHeardWhenOnlyItsPartsAreWritten() {
        at(desk -> {
            desk.articles().save(Article.written("News"));
            desk.journal().take();
            desk.in(() -> desk.only().remark("Good"));
            assertThat(desk.journal().take()).containsExactlyInAnyOrderElementsOf(everyPhaseOf("remarked Good"));
        });
    }

    @Test
    @Covers("SR10.1")
    void eventsOfADeletedAggregateAreHeard() {
        at(desk -> {
            desk.articles().save(Article.written("News"));
            desk.journal().take();
            desk.in(() -> {
                Article article = desk.only();
                article.withdraw();
                desk.session().delete(article);
            });
            assertThat(desk.journal().take()).containsExactlyInAnyOrderElementsOf(everyPhaseOf("withdrawn News"));
        });
    }

    @Test
    void flushPublishesWhatIsClearedAfterwards() {
        at(desk -> {
            desk.in(() -> {
                desk.session().add(Article.written("News"));
                desk.session().flush();
                desk.session().clear();
                assertThat(desk.journal().take()).containsExactlyInAnyOrder("now written News");
            });
            assertThat(desk.journal().take()).contains("after commit written News");
        });
    }

    @Test
    void rollbackIsHeard() {
        at(desk -> {
            assertThatThrownBy(() -> desk.in(() -> {
                        desk.session().add(Article.written("News"));
                        desk.session().flush();
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
            assertThat(desk.journal().take())
                    .containsExactlyInAnyOrder(
                            "now written News", "after rollback written News", "after completion written News");
        });
    }

    @Test
    @Covers("SR10.2")
    void changesOfAListenerThatIsCalledBeforeTheCommitAreWritten() {
        at(desk -> {
            desk.journal().whenCommitting = told -> {
                if (told.what().startsWith("written")) {
                    desk.only().rename("Edited");
                }
            };
            desk.in(() -> desk.session().add(Article.written("News")));
            assertThat(desk.journal().take())
                    .contains(
                            "after commit written News", "before commit renamed Edited", "after commit renamed Edited")
                    .doesNotHaveDuplicates();
            assertThat(desk.articles().findByTitle("Edited")).isPresent();
        });
    }

    @Test
    void aggregateThatForgetsNothingIsPublishedOnceForEachWrite() {
        at(desk -> {
            SubscriptionRepository subscriptions = desk.context().getBean(SubscriptionRepository.class);
            subscriptions.save(new Subscription("ann"));
            assertThat(desk.journal().take()).containsExactlyInAnyOrderElementsOf(everyPhaseOf("subscription of ann"));
            desk.in(() -> desk.session().query(Subscription.class).one().moveTo("bob"));
            assertThat(desk.journal().take()).containsExactlyInAnyOrderElementsOf(everyPhaseOf("subscription of bob"));
            desk.in(() -> desk.session().query(Subscription.class).one());
            assertThat(desk.journal().take()).isEmpty();
        });
    }

    @Test
    void eventsOfAnAggregateThatNothingWroteAreHeardAtTheCommit() {
        at(desk -> {
            desk.articles().save(Article.written("News"));
            desk.journal().take();
            desk.in(() -> {
                desk.only().withdraw();
                desk.session().flush();
                assertThat(desk.journal().take()).isEmpty();
            });
            assertThat(desk.journal().take()).containsExactlyInAnyOrderElementsOf(everyPhaseOf("withdrawn News"));
        });
    }

    @Test
    void whatARepositoryPublishedInOneTransactionIsPublishedAgainInTheNextOfTheSession() {
        at(desk -> {
            try (Session session = desk.context().getBean(SessionFactory.class).openSession()) {
                Subscription subscription = new Subscription("ann");
                session.add(subscription);
                DomainEventPublication.saved(session, subscription);
                session.commit();
                assertThat(desk.journal().take()).isEmpty();
                subscription.moveTo("bob");
                session.commit();
                assertThat(desk.journal().take()).containsExactly("now subscription of bob");
            }
        });
    }

    @Test
    @Covers("TX3.6")
    void whatWasRegisteredInANestedTransactionThatIsRolledBackIsNeverPublished() {
        at(desk -> {
            desk.articles().save(Article.written("News"));
            desk.journal().take();
            desk.in(() -> {
                Article article = desk.only();
                article.withdraw();
                desk.undone(() -> {
                    article.withdraw();
                    desk.session().add(Article.written("More"));
                });
                assertThat(article.getTitle()).isEqualTo("News");
            });
            assertThat(desk.journal().take()).containsExactlyInAnyOrderElementsOf(everyPhaseOf("withdrawn News"));
        });
    }

    @Test
    @Covers("TX3.6")
    void whatWasRegisteredInANestedTransactionThatIsKeptIsPublished() {
        at(desk -> {
            desk.articles().save(Article.written("Draft"));
            desk.journal().take();
            desk.in(() -> desk.nested(status -> desk.only().rename("News")));
            assertThat(desk.journal().take()).containsExactlyInAnyOrderElementsOf(everyPhaseOf("renamed News"));
        });
    }

    @Test
    @Covers("TX3.6")
    void aNestedTransactionThatFailedHasNoEventsEither() {
        at(desk -> {
            desk.articles().save(Article.written("News"));
            desk.journal().take();
            desk.in(() -> {
                Article article = desk.only();
                assertThat(catchThrowable(() -> desk.nested(status -> {
                            article.withdraw();
                            desk.session().query(Article.class).where(BROKEN).list();
                        })))
                        .isInstanceOf(BadSqlGrammarException.class);
                article.rename("Old news");
            });
            assertThat(desk.journal().take()).containsExactlyInAnyOrderElementsOf(everyPhaseOf("renamed Old news"));
        });
    }

    @Test
    @Covers("TX3.6")
    void whatWasRegisteredBehindASavepointOfTheSessionGoesWithIt() {
        at(desk -> {
            desk.articles().save(Article.written("News"));
            desk.journal().take();
            desk.in(() -> {
                Article article = desk.only();
                Savepoint before = desk.session().savepoint();
                article.rename("Old news");
                before.rollback();
            });
            assertThat(desk.journal().take()).isEmpty();
        });
    }
}
