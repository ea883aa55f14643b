package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.boot.autoconfigure.articles.Article;
import dev.orm.boot.autoconfigure.articles.ArticleRepository;
import dev.orm.boot.autoconfigure.articles.Leaflet;
import dev.orm.boot.autoconfigure.articles.Remark;
import dev.orm.boot.autoconfigure.articles.Trace;
import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.spring.auditing.EntityAuditing;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.domain.AuditorAware;
import org.springframework.transaction.support.TransactionTemplate;

/** Who made and changed an entity, and when. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
@ExtendWith(OutputCaptureExtension.class)
final class AuditingTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");

    private final TestDatabase database;
    private final ApplicationContextRunner application;

    AuditingTests(TestDatabase database) {
        this.database = database;
        this.application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        OrmAutoConfiguration.class,
                        OrmRepositoriesAutoConfiguration.class,
                        TransactionAutoConfiguration.class))
                .withBean(DataSource.class, database::dataSource, bean -> bean.setDestroyMethodName(""))
                .withPropertyValues("orm.schema.mode=create")
                .withUserConfiguration(Press.class);
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Article.class)
    static class Press {}

    /** Who is at work, and what time it is. */
    @Configuration(proxyBeanMethods = false)
    static class Staff {

        final AtomicReference<String> editor = new AtomicReference<>("ann");
        final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);

        @Bean
        AuditorAware<String> editor() {
            return () -> Optional.ofNullable(editor.get());
        }

        @Bean
        DateTimeProvider clock() {
            return () -> Optional.of(now.get());
        }
    }

    @BeforeEach
    void empty() {
        database.clear();
    }

    private void withStaff(Consumer<AssertableApplicationContext> test) {
        application.withUserConfiguration(Staff.class).run(test::accept);
    }

    private static Trace trace(AssertableApplicationContext context) {
        Article article =
                context.getBean(ArticleRepository.class).findByTitle("News").orElseThrow();
        return Objects.requireNonNull(article.getTrace());
    }

    private static void in(AssertableApplicationContext context, Consumer<Session> work) {
        Session session = context.getBean(Session.class);
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> work.accept(session));
    }

    @Test
    @Covers("SR9.1")
    void savedEntityKnowsWhoMadeItAndWhen() {
        withStaff(context -> {
            context.getBean(ArticleRepository.class).save(Article.written("News"));
            assertThat(trace(context))
                    .returns(MONDAY, Trace::getCreatedAt)
                    .returns("ann", Trace::getCreatedBy)
                    .returns(MONDAY, Trace::getChangedAt)
                    .returns("ann", Trace::getChangedBy);
        });
    }

    @Test
    @Covers("SR9.1")
    void changeWithoutSaveIsNoted() {
        withStaff(context -> {
            context.getBean(ArticleRepository.class).save(Article.written("Draft"));
            Staff staff = context.getBean(Staff.class);
            staff.editor.set("bob");
            staff.now.set(TUESDAY);
            in(context, session -> session.query(Article.class).one().rename("News"));
            assertThat(trace(context))
                    .returns(MONDAY, Trace::getCreatedAt)
                    .returns("ann", Trace::getCreatedBy)
                    .returns(TUESDAY, Trace::getChangedAt)
                    .returns("bob", Trace::getChangedBy);
        });
    }

    @Test
    @Covers("SR9.1")
    void entityThatDidNotChangeIsLeftAlone() {
        withStaff(context -> {
            context.getBean(ArticleRepository.class).save(Article.written("News"));
            context.getBean(Staff.class).now.set(TUESDAY);
            in(context, session -> session.query(Article.class).one());
            assertThat(trace(context)).returns(MONDAY, Trace::getChangedAt);
        });
    }

    @Test
    void entityReachedByCascadeIsAuditedInItsOwnFields() {
        withStaff(context -> {
            Article article = Article.written("News");
            article.remark("Good");
            context.getBean(ArticleRepository.class).save(article);
            in(
                    context,
                    session -> assertThat(session.query(Remark.class).one().getMadeAt())
                            .isNotNull());
        });
    }

    @Test
    void nobodyAtWorkLeavesTheFieldEmpty() {
        withStaff(context -> {
            context.getBean(Staff.class).editor.set(null);
            context.getBean(ArticleRepository.class).save(Article.written("News"));
            assertThat(trace(context)).returns(null, Trace::getCreatedBy).returns(MONDAY, Trace::getCreatedAt);
        });
    }

    @Test
    void withoutAnAuditorTimesAreSetAndAWarningSaysWhatIsMissing(CapturedOutput output) {
        application.run(context -> {
            context.getBean(ArticleRepository.class).save(Article.written("News"));
            assertThat(trace(context).getCreatedAt()).isNotNull();
            assertThat(trace(context).getCreatedBy()).isNull();
            assertThat(output)
                    .containsOnlyOnce("add a bean of type AuditorAware")
                    .contains(Article.class.getName());
        });
    }

    @Test
    void auditorOfAnotherTypeIsNamed() {
        application
                .withBean(AuditorAware.class, () -> () -> Optional.of(7L))
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(ArticleRepository.class).save(Article.written("News")))
                        .hasStackTraceContaining("Article does not take what the bean of type AuditorAware")
                        .hasStackTraceContaining("java.lang.Long"));
    }

    @Test
    void auditingIsSwitchedOff() {
        application.withPropertyValues("orm.auditing.enabled=false").run(context -> {
            context.getBean(ArticleRepository.class).save(Article.written("News"));
            in(
                    context,
                    session -> assertThat(session.query(Article.class).one().getTrace())
                            .isNull());
        });
    }

    @Test
    @Covers("SR9.1")
    void propertiesAreSetByTheirSettersInTheirTypes() {
        withStaff(context -> {
            Leaflet leaflet = new Leaflet();
            leaflet.setText("Draft");
            in(context, session -> session.add(leaflet));
            Staff staff = context.getBean(Staff.class);
            staff.editor.set("bob");
            staff.now.set(TUESDAY);
            in(context, session -> session.query(Leaflet.class).one().setText("News"));

            in(
                    context,
                    session -> assertThat(session.query(Leaflet.class).one())
                            .returns(LocalDateTime.ofInstant(MONDAY, ZoneId.systemDefault()), Leaflet::getPrintedAt)
                            .returns(TUESDAY.toEpochMilli(), Leaflet::getChangedAt)
                            .returns(TUESDAY, Leaflet::getSeenAt)
                            .returns("bob", Leaflet::getEditor));
            assertThat(leaflet.getPrinter()).isEqualTo("printer ann");
        });
    }

    /** Has a getter that nothing can be set by. */
    static class Unsettable {

        @CreatedBy
        public String getAuthor() {
            return "nobody";
        }
    }

    @Test
    void propertyWithoutSetterIsRefused() {
        EntityAuditing auditing = new EntityAuditing(() -> null, () -> null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> auditing.listeners(List.of(Unsettable.class)))
                .withMessageContaining("Unsettable.getAuthor has @CreatedBy, but there is no public setter");
    }

    @Test
    void auditorsAreAskedOnceForEachRow() {
        AtomicInteger asked = new AtomicInteger();
        EntityAuditing auditing = new EntityAuditing(
                () -> {
                    asked.incrementAndGet();
                    return () -> Optional.of("ann");
                },
                () -> null);
        List<Class<?>> classes = List.of(Article.class, Remark.class, Leaflet.class);
        MappingRegistry mappings = MappingRegistry.builder()
                .classes(classes)
                .listeners(auditing.listeners(classes))
                .build();
        Engine engine = Engine.of(database.dataSource());
        mappings.metaData().createAll(engine);
        try (Session session = SessionFactory.of(engine, mappings).openSession()) {
            session.add(Article.written("first"));
            session.flush();
            int first = asked.getAndSet(0);
            session.addAll(List.of(Article.written("second"), Article.written("third")));
            session.flush();
            assertThat(first).isEqualTo(2);
            assertThat(asked).hasValue(2);
        }
    }
}
