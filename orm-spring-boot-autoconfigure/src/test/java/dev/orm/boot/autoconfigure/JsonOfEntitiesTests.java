package dev.orm.boot.autoconfigure;

import static dev.orm.spring.shop.Customer_.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.orm.boot.autoconfigure.chapters.Chapter;
import dev.orm.session.SessionFactory;
import dev.orm.spring.json.OrmJacksonModule;
import dev.orm.spring.json.UnloadedRelations;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Order;
import dev.orm.sql.LoadOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entities that are written as JSON when their session is over, or while it is open. */
final class JsonOfEntitiesTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    OrmAutoConfiguration.class,
                    OrmJacksonAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    JacksonAutoConfiguration.class))
            .withPropertyValues("spring.datasource.generate-unique-name=true")
            .withUserConfiguration(Mappable.class);

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Customer.class)
    static class Mappable {}

    private static JsonNode json(ApplicationContext context, Object value) {
        JsonMapper mapper = context.getBean(JsonMapper.class);
        return mapper.readTree(mapper.writeValueAsString(value));
    }

    private static SessionFactory withAnOrder(ApplicationContext context) {
        SessionFactory factory = context.getBean(SessionFactory.class);
        factory.doInTransaction(session -> {
            Customer ann = new Customer("Ann", "Berlin");
            session.add(ann);
            session.add(new Order(ann, LocalDate.of(2026, 1, 10), "30.00").with("lamp", 1));
        });
        return factory;
    }

    private static Order order(SessionFactory factory) {
        return factory.inTransaction(
                session -> session.query(Order.class).list().get(0));
    }

    @Test
    void whatIsNotLoadedIsLeftOut() {
        application.run(context -> {
            JsonNode order = json(context, order(withAnOrder(context)));
            assertThat(order.path("total").decimalValue()).isEqualByComparingTo("30");
            assertThat(order.propertyNames()).contains("id", "placedOn", "note").doesNotContain("customer", "lines");
        });
    }

    @Test
    void whatIsLoadedIsWritten() {
        application.run(context -> {
            Order order = withAnOrder(context).inTransaction(session -> {
                session.query(Customer.class).list();
                return session.query(Order.class).list().get(0);
            });
            assertThat(json(context, order).path("customer").path("name").asString())
                    .isEqualTo("Ann");
        });
    }

    @Test
    void referencesAreWrittenAsTheirIdentifiersWhereThatIsWanted() {
        application.withPropertyValues("orm.json.unloaded=id").run(context -> {
            Order order = order(withAnOrder(context));
            JsonNode json = json(context, order);
            assertThat(json.path("customer").propertyNames()).containsExactly("id");
            assertThat(json.path("customer").path("id").asLong())
                    .isEqualTo(order.getCustomer().getId());
            assertThat(json.propertyNames()).doesNotContain("lines");
        });
    }

    @Test
    void relationsAreLoadedWhereThatIsWantedAndTheSessionIsOpen() {
        application.withPropertyValues("orm.json.unloaded=load").run(context -> {
            JsonNode json = withAnOrder(context)
                    .inTransaction(session -> json(
                            context, session.query(Order.class).list().get(0).getCustomer()));
            assertThat(json.path("name").asString()).isEqualTo("Ann");
        });
    }

    @Test
    void loadingWithoutASessionFails() {
        application.withPropertyValues("orm.json.unloaded=load").run(context -> {
            Order order = order(withAnOrder(context));
            assertThatExceptionOfType(JacksonException.class)
                    .isThrownBy(() -> json(context, order))
                    .withStackTraceContaining("customer");
        });
    }

    @Test
    void aReferenceThatIsWrittenItselfIsItsIdentifier() {
        application.run(context -> {
            Order order = order(withAnOrder(context));
            JsonNode json = json(context, List.of(order.getCustomer()));
            assertThat(json.get(0).propertyNames()).containsExactly("id");
        });
    }

    @Test
    void attributesThatWereNotLoadedAreLeftOut() {
        application.run(context -> {
            Customer partial = withAnOrder(context)
                    .inTransaction(session -> session.query(CUSTOMER)
                            .options(LoadOption.defer(CUSTOMER.email))
                            .list()
                            .get(0));
            assertThat(json(context, partial).propertyNames()).contains("name").doesNotContain("email");
        });
    }

    @Test
    void namesOfAStrategyHideNoAttribute() {
        snakeCase().run(context -> {
            JsonNode chapter = json(context, chapter(context));
            assertThat(chapter.propertyNames())
                    .contains("id", "short_title")
                    .doesNotContain("body_text", "foot_notes", "notes", "word_count");
        });
    }

    @Test
    void attributesThatAreLoadedAreWrittenByTheNamesOfTheStrategy() {
        snakeCase().run(context -> {
            Chapter chapter = chapter(context);
            JsonNode json = context.getBean(SessionFactory.class).inTransaction(session -> {
                Chapter managed = session.get(Chapter.class, chapter.getId());
                managed.getBodyText();
                managed.getWordCount();
                managed.getFootNotes().size();
                return json(context, managed);
            });
            assertThat(json.path("body_text").asString()).isEqualTo("Once upon a time");
            assertThat(json.path("notes").get(0).path("text").asString()).isEqualTo("or so");
            assertThat(json.path("word_count").asInt()).isEqualTo(4);
        });
    }

    private ApplicationContextRunner snakeCase() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        OrmAutoConfiguration.class,
                        OrmJacksonAutoConfiguration.class,
                        DataSourceAutoConfiguration.class,
                        JacksonAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.generate-unique-name=true",
                        "spring.jackson.property-naming-strategy=SNAKE_CASE")
                .withUserConfiguration(Book.class);
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Chapter.class)
    static class Book {}

    private static Chapter chapter(ApplicationContext context) {
        SessionFactory factory = context.getBean(SessionFactory.class);
        factory.doInTransaction(session -> session.add(new Chapter("First", "Once upon a time", 4).noted("or so")));
        return factory.inTransaction(
                session -> session.query(Chapter.class).list().get(0));
    }

    /** Is asked for things that cost something. */
    static final class Costly {

        private int calls;

        public List<String> getNames() {
            calls++;
            return List.of("a");
        }

        public Object getAnything() {
            calls++;
            return "b";
        }

        public String getText() {
            calls++;
            return "c";
        }

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        public List<String> getNothing() {
            calls++;
            return List.of();
        }
    }

    @Test
    void gettersAreAskedOnce() {
        application.run(context -> {
            Costly costly = new Costly();
            JsonMapper mapper = context.getBean(JsonMapper.class);
            assertThat(mapper.writeValueAsString(costly))
                    .isEqualTo("{\"anything\":\"b\",\"names\":[\"a\"],\"text\":\"c\"}");
            assertThat(costly.calls).isEqualTo(4);
        });
    }

    record Knot(String name, List<Object> all) {

        @JsonProperty
        Object self() {
            return this;
        }
    }

    @Test
    void objectsThatHoldThemselvesAreRefusedAsEver() {
        application.run(context -> assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> json(context, new Knot("knot", List.of())))
                .withMessageContaining("self-reference"));
    }

    record Summary(String title, Object of) {}

    @Test
    void recordsThatHoldEntitiesLoadNothingEither() {
        application.run(context -> {
            Order order = order(withAnOrder(context));
            assertThat(json(context, new Summary("first", order.getCustomer())).propertyNames())
                    .containsExactly("title");
        });
    }

    @Test
    void aModuleOfTheApplicationComesFirst() {
        OrmJacksonModule own = new OrmJacksonModule(UnloadedRelations.LOAD, List::of);
        application
                .withBean(OrmJacksonModule.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(OrmJacksonModule.class)).isSameAs(own));
    }

    @Test
    void withoutJacksonThereIsNoModule() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OrmJacksonAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("tools.jackson"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("ormJacksonModule"));
    }

    @Test
    void propertiesOfAnyNamesAreWritten() {
        application.run(context -> {
            JsonNode json = json(context, new Answer(404, Map.of("hint", "look elsewhere")));

            assertThat(json.path("status").asInt()).isEqualTo(404);
            assertThat(json.path("hint").asString()).isEqualTo("look elsewhere");
        });
    }

    record Answer(int status, @JsonAnyGetter Map<String, Object> more) {}
}
