package dev.orm.boot.autoconfigure.observation;

import static dev.orm.boot.autoconfigure.observation.ObservedShop.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.orm.session.Session;
import dev.orm.spring.observation.StatementSummaries;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Order;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import jakarta.servlet.FilterChain;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnEachDatabase
final class SummaryTests {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("orm.summary");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final ApplicationContextRunner silent;
    private final ApplicationContextRunner application;

    SummaryTests(TestDatabase database) {
        silent = ObservedShop.on(database);
        application = silent.withPropertyValues("orm.summary.enabled=true");
    }

    @BeforeEach
    void listen() {
        log.start();
        LOGGER.setLevel(Level.INFO);
        LOGGER.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        LOGGER.detachAppender(log);
        LOGGER.setLevel(null);
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static void inTransaction(AssertableApplicationContext context, String name, Runnable work) {
        TransactionTemplate template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        template.setName(name);
        template.executeWithoutResult(status -> work.run());
    }

    private static void readOneByOne(AssertableApplicationContext context) {
        Session session = context.getBean(Session.class);
        for (int i = 0; i < 3; i++) {
            session.query(Customer.class).filterBy("name", SECRET + i).first();
        }
    }

    @Test
    @Covers("SO3.2")
    void aTransactionIsOneLine() {
        application.run(context -> {
            inTransaction(
                    context,
                    "shop.fill",
                    () -> context.getBean(Session.class).query(Customer.class).list());

            assertThat(lines())
                    .singleElement()
                    .asString()
                    .matches("transaction shop\\.fill: 1 statement, 0 rows, \\d+ us");
            assertThat(log.list.get(0).getLevel()).isEqualTo(Level.INFO);
        });
    }

    @Test
    @Covers("SO3.2")
    void aStatementSentAgainAndAgainIsNamedWithoutValues() {
        application.run(context -> {
            inTransaction(context, "shop.read", () -> readOneByOne(context));

            assertThat(lines())
                    .singleElement()
                    .asString()
                    .startsWith("transaction shop.read: 3 statements, ")
                    .contains("; 3 times: select ")
                    .doesNotContain(SECRET);
            assertThat(log.list.get(0).getLevel()).isEqualTo(Level.WARN);
        });
    }

    @Test
    @Covers("SO3.2")
    void lazyLoadingAgainAndAgainIsNamedWithTheRemedy() {
        application.run(context -> {
            ObservedShop.fill(ObservedShop.sessions(context));
            inTransaction(context, "shop.lines", () -> {
                Session session = context.getBean(Session.class);
                for (int i = 0; i < 3; i++) {
                    session.query(Order.class).first().orElseThrow().getLines().size();
                    session.clear();
                }
            });

            assertThat(lines())
                    .last()
                    .asString()
                    .contains(
                            "; Order.lines was loaded lazily 3 times. Load it with the query: .options(selectin(Order.lines))");
        });
    }

    @Test
    void howOftenIsTooOftenIsSetting() {
        application.withPropertyValues("orm.summary.repeated=4").run(context -> {
            inTransaction(context, "shop.read", () -> readOneByOne(context));

            assertThat(lines()).singleElement().asString().doesNotContain("times");
        });
    }

    @Test
    @Covers("SI2.1")
    void oneIsNoRepetition() {
        application
                .withPropertyValues("orm.summary.repeated=1")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("set orm.summary.repeated to 2 or more"));
    }

    @Test
    void rollbackIsTold() {
        application.run(context -> {
            TransactionTemplate template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            template.executeWithoutResult(status -> {
                context.getBean(Session.class).query(Customer.class).list();
                status.setRollbackOnly();
            });

            assertThat(lines()).singleElement().asString().startsWith("transaction, rolled back: 1 statement, ");
        });
    }

    @Test
    void anInnerTransactionBelongsToTheOuterOne() {
        application.run(context -> {
            inTransaction(context, "outer", () -> {
                context.getBean(Session.class).query(Customer.class).list();
                ObservedShop.sessions(context)
                        .doInTransaction(inner -> inner.query(Customer.class).list());
            });

            assertThat(lines()).singleElement().asString().startsWith("transaction outer: 2 statements, ");
        });
    }

    @Test
    @Covers("SO3.2")
    void aRequestIsOneLineNamedForThePatternOfItsHandler() {
        application.run(context -> {
            FilterChain chain = (request, response) -> {
                request.setAttribute(
                        "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern", "/orders/{id}");
                inTransaction(
                        context,
                        "one",
                        () -> context.getBean(Session.class)
                                .query(Customer.class)
                                .list());
                inTransaction(
                        context,
                        "two",
                        () -> context.getBean(Session.class).query(Order.class).list());
            };
            new RequestSummaryFilter(context.getBean(StatementSummaries.class))
                    .doFilter(
                            new MockHttpServletRequest("GET", "/orders/" + SECRET),
                            new MockHttpServletResponse(),
                            chain);

            assertThat(lines()).singleElement().asString().startsWith("GET /orders/{id}: 2 statements, ");
        });
    }

    @Test
    void aWebApplicationHasTheFilterAroundItsOwn() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OrmObservationAutoConfiguration.class))
                .withPropertyValues("orm.summary.enabled=true")
                .run(context -> assertThat(context)
                        .getBean(RequestSummaryFilter.class)
                        .extracting(Ordered::getOrder)
                        .isEqualTo(Ordered.HIGHEST_PRECEDENCE + 10));
    }

    @Test
    @Covers("SO3.2")
    void transactionsOfAManagerOfTheApplicationAreToldToo() {
        application.withUserConfiguration(OwnTransactionManager.class).run(context -> {
            inTransaction(
                    context,
                    "own",
                    () -> context.getBean(Session.class).query(Customer.class).list());

            assertThat(lines()).singleElement().asString().startsWith("transaction own: 1 statement, ");
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
    void nothingIsWrittenUnlessItIsAskedFor() {
        silent.run(context -> {
            assertThat(context).doesNotHaveBean(StatementSummaries.class);
            inTransaction(context, "quiet", () -> readOneByOne(context));
            assertThat(lines()).isEmpty();
        });
    }
}
