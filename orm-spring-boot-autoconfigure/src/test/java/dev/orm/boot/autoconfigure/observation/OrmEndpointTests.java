package dev.orm.boot.autoconfigure.observation;

import static dev.orm.boot.autoconfigure.observation.ObservedShop.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.boot.actuate.MappedEngine;
import dev.orm.boot.actuate.OrmEndpoint;
import dev.orm.boot.actuate.OrmEndpointWebExtension;
import dev.orm.boot.autoconfigure.OrmAutoConfiguration;
import dev.orm.boot.autoconfigure.OrmEnginesAutoConfiguration;
import dev.orm.engine.Engine;
import dev.orm.session.SessionFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnEachDatabase
final class OrmEndpointTests {

    private final TestDatabase database;
    private final ApplicationContextRunner hidden;
    private final ApplicationContextRunner application;

    OrmEndpointTests(TestDatabase database) {
        this.database = database;
        hidden = ObservedShop.on(database).withConfiguration(AutoConfigurations.of(OrmEndpointAutoConfiguration.class));
        application = hidden.withPropertyValues("management.endpoints.web.exposure.include=orm");
    }

    private static JsonNode json(@Nullable Object shown) {
        return JsonMapper.builder().build().valueToTree(shown);
    }

    private static JsonNode section(AssertableApplicationContext context, String section) {
        return json(context.getBean(OrmEndpoint.class).section(section, "orm")).at("/engines/orm");
    }

    @Test
    void itIsThereOnlyWhereItIsExposed() {
        hidden.run(context -> assertThat(context).doesNotHaveBean(OrmEndpoint.class));
        application.run(context ->
                assertThat(context).hasSingleBean(OrmEndpoint.class).hasSingleBean(OrmEndpointWebExtension.class));
    }

    @Test
    void anEngineIsShownInShort() {
        application.run(context -> {
            ObservedShop.sessions(context)
                    .doInTransaction(session -> session.query(Customer.class).list());

            JsonNode engine = json(context.getBean(OrmEndpoint.class).engines()).at("/engines/orm");
            assertThat(engine.at("/database").asString())
                    .isEqualTo(database.product().toString());
            assertThat(engine.at("/sessions/opened").asInt()).isEqualTo(1);
            assertThat(engine.at("/statements/sent").asInt()).isPositive();
            assertThat(engine.at("/statementCache/misses").asInt()).isPositive();
        });
    }

    @Test
    @Covers("SO4.1")
    void entitiesAreShownWithTablesAttributesAndRelations() {
        application.run(context -> {
            JsonNode order = section(context, "entities")
                    .valueStream()
                    .filter(entity -> "Order".equals(entity.at("/name").asString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(order.at("/tables/0").asString()).isEqualToIgnoringCase("orders");
            assertThat(order.at("/attributes/0/role").asString()).isEqualTo("id");
            assertThat(order.at("/relations").toString())
                    .contains(
                            "\"name\":\"customer\"",
                            "\"target\":\"Customer\"",
                            "\"fetch\":\"lazy\"",
                            "to-many mapped by order");
        });
    }

    @Test
    @Covers("SO4.1")
    void statementsAreShownWithTheirFiguresAndWithoutValues() {
        application.run(context -> {
            ObservedShop.fill(ObservedShop.sessions(context));
            ObservedShop.sessions(context).doInTransaction(session -> {
                session.query(Customer.class).filterBy("name", SECRET + 1).list();
                session.query(Customer.class).filterBy("name", SECRET + 0).list();
            });

            JsonNode statements = section(context, "statements");
            assertThat(statements.toString()).doesNotContain(SECRET);
            JsonNode select = statements
                    .at("/longest")
                    .valueStream()
                    .filter(statement -> statement.at("/sql").asString().matches("select .* from customer .* where .*"))
                    .findFirst()
                    .orElseThrow();
            assertThat(select.at("/count").asInt()).isEqualTo(2);
            assertThat(select.at("/rows").asInt()).isEqualTo(2);
            assertThat(select.at("/totalMicros").asLong())
                    .isGreaterThanOrEqualTo(select.at("/longestMicros").asLong());
        });
    }

    @Test
    void literalsOfTextByTheApplicationAreNotShown() {
        application.run(context -> {
            context.getBean(Engine.class)
                    .inTransaction(connection -> connection
                            .unsafeQuery("select name\nfrom customer where name = '" + SECRET + "' and id > 4711")
                            .all());

            assertThat(section(context, "statements").toString())
                    .contains("select name from customer where name = ... and id > ...")
                    .doesNotContain(SECRET, "4711");
        });
    }

    @Test
    void aDatabaseAsTheMappingWantsItHasNoDrift() {
        application.run(context -> {
            JsonNode drift = section(context, "schema");
            assertThat(drift.at("/inSync").asBoolean()).as(drift.toString()).isTrue();
        });
    }

    @Test
    @Covers("SO4.1")
    void driftIsFoundWithTheStatementsThatMendIt() {
        application.run(context -> {
            new JdbcTemplate(database.dataSource()).execute("alter table customer drop column email");

            JsonNode drift = section(context, "schema");
            assertThat(drift.at("/inSync").asBoolean()).isFalse();
            assertThat(drift.at("/differences").toString())
                    .containsIgnoringCase("email")
                    .contains("is missing");
            assertThat(drift.at("/statements").toString())
                    .containsIgnoringCase("add ")
                    .containsIgnoringCase("email");
        });
    }

    @Test
    @Covers("SO4.1")
    void driftIsFoundOutOnceInAnInterval() {
        application.run(context -> {
            assertThat(section(context, "schema").at("/inSync").asBoolean()).isTrue();
            new JdbcTemplate(database.dataSource()).execute("alter table customer drop column email");
            assertThat(section(context, "schema").at("/inSync").asBoolean()).isTrue();
        });
        database.clear();
        application.withPropertyValues("orm.endpoint.schema-interval=0s").run(context -> {
            assertThat(section(context, "schema").at("/inSync").asBoolean()).isTrue();
            new JdbcTemplate(database.dataSource()).execute("alter table customer drop column email");
            assertThat(section(context, "schema").at("/inSync").asBoolean()).isFalse();
        });
    }

    @Test
    void driftThatTheDatabaseHasNoStatementForIsNamedAsSuch() {
        application.run(context -> {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            jdbc.execute("alter table customer drop column email");
            jdbc.execute("alter table customer add column email integer");

            JsonNode drift = section(context, "schema");
            assertThat(drift.at("/inSync").asBoolean()).isFalse();
            assertThat(drift.at("/differences").toString()).containsIgnoringCase("email");
            boolean alters = database.product() != DatabaseProduct.SQLITE;
            assertThat(drift.at("/statements").toString().contains("alter")).isEqualTo(alters);
            assertThat(drift.at("/withoutStatement").isEmpty()).isEqualTo(alters);
        });
    }

    @Test
    void anUnknownSectionIsNotFound() {
        application.run(context -> assertThat(context.getBean(OrmEndpoint.class).section("passwords", null))
                .isNull());
    }

    @Test
    void anUnknownEngineIsRefusedWithTheNamesThereAre() {
        application.run(context -> {
            OrmEndpoint endpoint = context.getBean(OrmEndpoint.class);
            assertThatThrownBy(() -> endpoint.section("entities", "none"))
                    .isInstanceOf(InvalidEndpointRequestException.class)
                    .hasMessage("The parameter engine must be one of [orm]");
        });
    }

    @Test
    @Covers("SO4.1")
    void theDiagramIsDrawnAsTextAndAsPicture() {
        application.run(context -> {
            OrmEndpointWebExtension web = context.getBean(OrmEndpointWebExtension.class);
            WebEndpointResponse<String> svg = web.picture("diagram", "svg", null);

            assertThat(svg.getContentType()).hasToString("image/svg+xml;charset=UTF-8");
            assertThat(svg.getBody()).contains("<svg ", "Customer");
            assertThat(web.picture("diagram", "mermaid", null).getBody()).startsWith("erDiagram\n");
            assertThat(web.picture("diagram", "pdf", null).getStatus()).isEqualTo(404);
        });
    }

    @Test
    void nativeImagesCanWriteWhatIsShown() {
        RuntimeHints hints = new RuntimeHints();
        ImportRuntimeHints imported = OrmEndpoint.class.getAnnotation(ImportRuntimeHints.class);
        for (Class<? extends RuntimeHintsRegistrar> registrar : imported.value()) {
            BeanUtils.instantiateClass(registrar).registerHints(hints, null);
        }

        application.run(context -> {
            MappedEngine engine = new MappedEngine(
                    "orm",
                    context.getBean(Engine.class),
                    ObservedShop.sessions(context).mappings(),
                    null);
            OrmEndpoint endpoint = new OrmEndpoint(() -> List.of(engine), Duration.ZERO);
            assertThat(List.of(
                            shown(endpoint.engines()),
                            shown(endpoint.section("statements", null)),
                            shown(endpoint.section("schema", null))))
                    .allSatisfy(type -> assertThat(RuntimeHintsPredicates.reflection()
                                    .onType(type)
                                    .test(hints))
                            .isTrue());
        });
    }

    private static Class<?> shown(OrmEndpoint.@Nullable Engines engines) {
        return Objects.requireNonNull(engines).engines().get("orm").getClass();
    }

    @Test
    @Covers("SO4.1")
    void severalEnginesAreShownByTheirNames() {
        database.clear();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        OrmObservationAutoConfiguration.class, OrmEndpointAutoConfiguration.class))
                .withPropertyValues("management.endpoints.web.exposure.include=orm")
                .withBean("salesEngine", Engine.class, () -> Engine.of(database.dataSource()))
                .withBean("archiveEngine", Engine.class, () -> Engine.of(database.dataSource()))
                .run(several -> {
                    Shop.MAPPINGS.metaData().createAll(several.getBean("salesEngine", Engine.class));
                    several.getSourceApplicationContext()
                            .getBeanFactory()
                            .registerSingleton(
                                    "sales",
                                    SessionFactory.of(several.getBean("salesEngine", Engine.class), Shop.MAPPINGS));
                    several.getSourceApplicationContext()
                            .getBeanFactory()
                            .registerSingleton(
                                    "archive",
                                    SessionFactory.of(several.getBean("archiveEngine", Engine.class), Shop.MAPPINGS));
                    several.getBean("archive", SessionFactory.class)
                            .doInTransaction(
                                    session -> session.query(Customer.class).list());

                    JsonNode engines =
                            json(several.getBean(OrmEndpoint.class).engines()).at("/engines");
                    assertThat(engines.at("/archive/statements/sent").asInt()).isEqualTo(1);
                    assertThat(engines.at("/sales/sessions/opened").asInt()).isZero();
                    OrmEndpointWebExtension web = several.getBean(OrmEndpointWebExtension.class);
                    assertThat(Objects.requireNonNull(
                                    web.picture("diagram", "svg", "sales").getBody()))
                            .contains("<svg ");
                    assertThatThrownBy(() -> web.picture("diagram", "svg", null))
                            .isInstanceOf(InvalidEndpointRequestException.class)
                            .hasMessageContaining("sales");
                });
    }

    @Test
    void anEngineOfTheSettingsIsCalledAsThere() {
        database.clear();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        OrmEnginesAutoConfiguration.class,
                        OrmAutoConfiguration.class,
                        OrmObservationAutoConfiguration.class,
                        OrmEndpointAutoConfiguration.class))
                .withUserConfiguration(ObservedShop.Application.class)
                .withPropertyValues(
                        "management.endpoints.web.exposure.include=orm",
                        "orm.schema.mode=none",
                        "orm.engines.audit-log.primary=true",
                        "orm.engines.audit-log.url=" + database.url())
                .run(named -> assertThat(
                                json(named.getBean(OrmEndpoint.class).engines()).at("/engines/audit-log/sessions"))
                        .isNotEmpty());
    }

    @Test
    void severalFactoriesOnOneEngineAreToldApart() {
        application.run(context -> {
            context.getSourceApplicationContext()
                    .getBeanFactory()
                    .registerSingleton(
                            "archiveSessions", ObservedShop.sessions(context).withDeleted());

            assertThat(json(context.getBean(OrmEndpoint.class).engines())
                            .at("/engines")
                            .propertyNames())
                    .containsExactlyInAnyOrder("orm.sessionFactory", "orm.archiveSessions");
        });
    }
}
