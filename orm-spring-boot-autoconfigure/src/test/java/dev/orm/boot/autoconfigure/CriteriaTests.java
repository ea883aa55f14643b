package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.boot.autoconfigure.criteria.Notice;
import dev.orm.boot.autoconfigure.criteria.NoticeRepository;
import dev.orm.criteria.CurrentTenant;
import dev.orm.criteria.EntityCriterion;
import dev.orm.session.Session;
import dev.orm.sql.Sql;
import dev.orm.type.SqlTypes;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which rows an application's sessions and repositories see: those of the current tenant that meet its criteria and were not deleted. */
final class CriteriaTests {

    private static final AtomicReference<@Nullable String> TENANT = new AtomicReference<>();
    private static final EntityCriterion BOARD = EntityCriterion.of(
                    Notice.class, notice -> notice.text("board").eq(Sql.param("board", SqlTypes.STRING)))
            .with("board", () -> "hall");

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    OrmAutoConfiguration.class,
                    OrmRepositoriesAutoConfiguration.class,
                    DataSourceAutoConfiguration.class))
            .withPropertyValues("spring.datasource.generate-unique-name=true")
            .withUserConfiguration(Boards.class);

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Notice.class)
    static class Boards {

        @Bean
        CurrentTenant currentTenant() {
            return TENANT::get;
        }

        @Bean
        EntityCriterion board() {
            return BOARD;
        }
    }

    private static void in(ApplicationContext context, @Nullable String tenant, Consumer<Session> work) {
        TENANT.set(tenant);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.accept(context.getBean(Session.class)));
    }

    private static void givenNotices(ApplicationContext context) {
        in(context, "red", session -> {
            session.add(new Notice("red party", "hall"));
            session.add(new Notice("red secret", "cellar"));
        });
        in(context, "blue", session -> session.add(new Notice("blue party", "hall")));
    }

    @Test
    void repositoriesSeeTheRowsOfTheCurrentTenantThatMeetTheCriteria() {
        application.run(context -> {
            givenNotices(context);
            NoticeRepository notices = context.getBean(NoticeRepository.class);
            TENANT.set("red");

            assertThat(notices.findAll()).extracting(Notice::getText).containsExactly("red party");
            assertThat(notices.count()).isOne();
            assertThat(notices.findByTextStartsWith(""))
                    .extracting(Notice::getTenant)
                    .containsExactly("red");
            TENANT.set("blue");
            assertThat(notices.findByTextStartsWith(""))
                    .extracting(Notice::getTenant)
                    .containsExactly("blue");
        });
    }

    @Test
    void theIdOfAnotherTenantIsUnknownToRepositories() {
        application.run(context -> {
            givenNotices(context);
            NoticeRepository notices = context.getBean(NoticeRepository.class);
            TENANT.set("blue");
            long foreign =
                    Objects.requireNonNull(notices.findAll().iterator().next().getId());
            TENANT.set("red");

            assertThat(notices.findById(foreign)).isEmpty();
            assertThat(notices.existsById(foreign)).isFalse();
            notices.deleteById(foreign);
            TENANT.set("blue");
            assertThat(notices.findById(foreign)).isPresent();
        });
    }

    @Test
    void deletesOfRepositoriesAreSoft() {
        application.run(context -> {
            givenNotices(context);
            NoticeRepository notices = context.getBean(NoticeRepository.class);
            TENANT.set("red");

            notices.deleteAll();
            assertThat(notices.count()).isZero();
            TENANT.set("blue");
            in(
                    context,
                    "blue",
                    session -> assertThat(notices.deleteByText("blue party")).isOne());
            assertThat(notices.findAll()).isEmpty();
            in(
                    context,
                    "blue",
                    session -> assertThat(session.query(Notice.class)
                                    .withDeleted()
                                    .one()
                                    .getDeletedAt())
                            .isNotNull());
        });
    }

    @Test
    void theSessionOfATransactionLeavesCriteriaOut() {
        application.run(context -> {
            givenNotices(context);
            in(context, "red", session -> {
                assertThat(session.query(Notice.class).count()).isOne();
                assertThat(session.<Long>without(
                                BOARD, () -> session.query(Notice.class).count()))
                        .isEqualTo(2);
                assertThat(session.<Long>withDeleted(
                                () -> session.query(Notice.class).count()))
                        .isOne();
            });
            Session session = context.getBean(Session.class);
            assertThat(session.query(Notice.class).without(BOARD).count()).isEqualTo(2);
            assertThatThrownBy(() -> session.without(
                            BOARD, () -> session.query(Notice.class).count()))
                    .isInstanceOf(IllegalTransactionStateException.class)
                    .hasMessageContaining("@Transactional")
                    .hasMessageContaining("query(...).without(...)");
        });
    }

    @Test
    void withoutACurrentTenantItsRowsAreRefused() {
        application.run(context -> {
            NoticeRepository notices = context.getBean(NoticeRepository.class);
            TENANT.set(null);

            assertThatThrownBy(notices::count)
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasMessageContaining("CurrentTenant");
        });
    }
}
