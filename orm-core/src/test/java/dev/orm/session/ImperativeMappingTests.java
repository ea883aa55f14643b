package dev.orm.session;

import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.Engine;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.MappingException;
import dev.orm.mapping.MappingRegistry;
import dev.orm.metamodel.DynamicTable;
import dev.orm.schema.Column;
import dev.orm.testing.Covers;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Classes without annotations, mapped from outside. */
@OnEachSetup
final class ImperativeMappingTests {

    private final Lab lab;
    private final SessionFactory factory;
    private final Session session;

    ImperativeMappingTests(Lab lab) {
        this.lab = lab;
        MappingRegistry registry = registry();
        Engine engine = lab.engine();
        registry.metaData().dropAll(engine);
        registry.metaData().createAll(engine);
        this.factory = SessionFactory.of(engine, registry);
        this.session = factory.openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    /** Of a library, say. */
    static class Numbered {

        private @Nullable Long number;
        private int revision;
    }

    /** Nothing here knows of a database. */
    static class Firm extends Numbered {

        private String name = "";
        private Size size = Size.SMALL;
        private @Nullable Seat seat;
        private List<Person> staff = new ArrayList<>();
        private transient int counted;
        private int cached = 7;

        Firm() {}

        Firm(String name) {
            this.name = name;
        }

        Firm with(Person person) {
            person.firm = this;
            staff.add(person);
            return this;
        }
    }

    enum Size {
        SMALL,
        LARGE
    }

    record Seat(String city, @Nullable String street) {}

    static class Person extends Numbered {

        private String name = "";
        private List<String> skills = List.of();
        private @Nullable Firm firm;

        Person() {}

        Person(String name) {
            this.name = name;
        }
    }

    static final class Comma implements AttributeConverter<List<String>, String> {

        @Override
        public String convertToDatabaseColumn(List<String> values) {
            return String.join(",", values);
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(","));
        }
    }

    private static MappingRegistry.Builder described() {
        return MappingRegistry.builder()
                .mapSuperclass(
                        Numbered.class,
                        numbered ->
                                numbered.id("number", GenerationType.SEQUENCE).version("revision"))
                .mapEmbeddable(Seat.class, seat -> seat.attribute("city", city -> city.length(40)))
                .map(
                        Firm.class,
                        firm -> firm.table("company")
                                .attribute(
                                        "name",
                                        name -> name.column("label").length(60).unique())
                                .attribute("size", size -> size.enumerated(EnumType.STRING))
                                .attribute(
                                        "staff",
                                        staff -> staff.oneToMany("firm", CascadeType.ALL)
                                                .orphanRemoval()
                                                .orderBy("name"))
                                .without("cached"));
    }

    private static MappingRegistry registry() {
        return described()
                .map(
                        Person.class,
                        person -> person.attribute("skills", skills -> skills.converter(Comma.class))
                                .attribute("firm", firm -> firm.manyToOne().joinColumn("company")))
                .build();
    }

    private Firm saved(String name, Consumer<Firm> content) {
        Firm firm = new Firm(name);
        content.accept(firm);
        factory.doInTransaction(other -> other.add(firm));
        return firm;
    }

    private static Long number(Numbered object) {
        return Objects.requireNonNull(object.number);
    }

    @Test
    @Covers("D3.1")
    void tablesAndColumnsAreThoseThatWereSaid() {
        assertThat(factory.mappings().metaData().tables())
                .extracting(table -> table.name()
                        + table.columns().stream().map(Column::name).toList())
                .containsExactlyInAnyOrder(
                        "company[number, revision, label, size, city, street]",
                        "person[number, revision, name, skills, company]");
        assertThat(lab.recorder().texts(() -> session.query(Firm.class).list()))
                .containsExactly("select c.number, c.revision, c.label, c.size, c.city, c.street from company c");
    }

    @Test
    @Covers("D3.1")
    void objectsAreWrittenAndRead() {
        Long number = number(saved("f", firm -> {
            firm.size = Size.LARGE;
            firm.seat = new Seat("Rome", null);
            firm.cached = 9;
            firm.with(new Person("Bob")).with(new Person("Ann"));
            firm.staff.get(1).skills = List.of("sales", "law");
        }));

        Firm firm = session.get(Firm.class, number);

        assertThat(firm.size).isEqualTo(Size.LARGE);
        assertThat(firm.seat).isEqualTo(new Seat("Rome", null));
        assertThat(firm.cached).isEqualTo(7);
        assertThat(firm.staff).extracting(person -> person.name).containsExactly("Ann", "Bob");
        assertThat(firm.staff.get(0).skills).containsExactly("sales", "law");
        assertThat(firm.staff.get(0).firm).isSameAs(firm);
    }

    @Test
    @Covers("D3.1")
    void changesAreWrittenWithTheVersion() {
        Long number = number(saved("f", firm -> firm.with(new Person("Ann"))));
        Firm firm = session.get(Firm.class, number);
        firm.staff.clear();
        firm.name = "g";

        assertThat(lab.recorder().of(session::flush))
                .containsExactly("update company set label, revision", "delete person");
        session.commit();
        assertThat(((Numbered) firm).revision).isEqualTo(1);
    }

    @Test
    @Covers("D3.2")
    void sourcesByNameAreQueriedAsTheyAre() {
        saved("a", firm -> {});
        saved("b", firm -> {});
        DynamicTable<Firm> firms = DynamicTable.of(Firm.class).as("f");

        assertThat(lab.recorder()
                        .texts(() -> assertThat(session.query(firms)
                                        .where(firms.text("name").eq("b"))
                                        .list())
                                .hasSize(1)))
                .containsExactly(
                        "select f.number, f.revision, f.label, f.size, f.city, f.street from company f where f.label = ?");
    }

    @Test
    @Covers("D3.2")
    void changesNameAttributes() {
        Long number = number(saved("a", firm -> firm.seat = new Seat("Rome", null)));
        Firm firm = session.get(Firm.class, number);
        DynamicTable<Firm> firms = DynamicTable.of(Firm.class);

        session.execute(update(firms)
                .set(firms.text("name"), "b")
                .set(firms.attribute("size", Size.class), Size.LARGE)
                .setNull(firms.text("seat.street"))
                .where(firms.text("seat.city").eq("Rome")));

        assertThat(firm.name).isEqualTo("b");
        assertThat(firm.size).isEqualTo(Size.LARGE);
    }

    @Test
    @Covers("D3.2")
    void objectsAreChangedByAttributesThatAreNamed() {
        Firm form = saved("a", firm -> {});
        DynamicTable<Firm> firms = DynamicTable.of(Firm.class);
        form.name = "b";
        form.size = Size.LARGE;

        session.merge(form, firms.text("name"));
        session.commit();
        Firm merged = session.get(Firm.class, number(form));
        assertThat(merged.name).isEqualTo("b");
        assertThat(merged.size).isEqualTo(Size.SMALL);

        session.updateAll(List.of(form), firms.attribute("size", Size.class));
        session.commit();
        assertThat(session.get(Firm.class, number(form)).size).isEqualTo(Size.LARGE);
    }

    @Test
    @Covers("D3.2")
    void queriesNameAttributes() {
        saved("a", firm -> firm.with(new Person("Ann")));
        saved("b", firm -> firm.with(new Person("Bob")));
        DynamicTable<Firm> firms = DynamicTable.of(Firm.class);

        assertThat(session.query(Firm.class)
                        .where(firms.any(
                                "staff",
                                Person.class,
                                person -> person.text("name").eq("Bob")))
                        .list())
                .extracting(firm -> firm.name)
                .containsExactly("b");
        assertThat(session.query(Person.class)
                        .where(DynamicTable.of(Person.class)
                                .relation("firm", Firm.class)
                                .text("name")
                                .eq("a"))
                        .list())
                .extracting(person -> person.name)
                .containsExactly("Ann");
    }

    /** Has annotations that say something else. */
    @Entity(name = "Annotated")
    static class Annotated {

        @Id
        private String code = "";

        @jakarta.persistence.Column(name = "annotated")
        private String text = "";
    }

    @Test
    @Covers("D3.3")
    void annotationsOfSuchAClassDoNotCount() {
        MappingRegistry registry = MappingRegistry.builder()
                .map(Annotated.class, annotated -> annotated.named("Note").id("text"))
                .build();

        assertThat(registry.entity(Annotated.class).name()).isEqualTo("Note");
        assertThat(registry.entity(Annotated.class).table().columns())
                .extracting(Column::name)
                .containsExactly("text", "code");
        assertThat(registry.entity(Annotated.class).id().attributes())
                .extracting(Attribute::path)
                .containsExactly("text");
    }

    @Test
    @Covers("D3.3")
    void anAttributeThatTheClassDoesNotDeclareIsRefused() {
        MappingRegistry.Builder registry = described()
                .map(
                        Person.class,
                        person -> person.attribute("nme", name -> name.column("name"))
                                .attribute("skills", skills -> skills.converter(Comma.class))
                                .attribute("firm", firm -> firm.manyToOne()));

        assertThatThrownBy(registry::build)
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(
                        "Person has no attribute 'nme', of which its mapping speaks; it has name, skills, firm");
    }

    @Test
    @Covers("D3.3")
    void whatCannotBeMappedIsRefusedAsWithAnnotations() {
        assertThatThrownBy(() -> MappingRegistry.builder()
                        .map(Person.class, person -> person.id("name"))
                        .build())
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Person.firm");
    }

    @Test
    @Covers("D3.3")
    void oneClassIsMappedOnce() {
        MappingRegistry.Builder registry = described();

        assertThatThrownBy(() -> registry.map(Firm.class, firm -> firm.id("name")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is mapped from outside twice");
    }

    /** Keeps its state behind methods. */
    static class Account {

        private String owned = "";

        public String getOwner() {
            return owned;
        }

        public void setOwner(String owner) {
            owned = owner;
        }
    }

    @Test
    @Covers("D3.1")
    void propertiesAreReadByTheirMethods() {
        MappingRegistry registry = MappingRegistry.builder()
                .map(Account.class, account -> account.byProperties().id("owner"))
                .build();

        assertThat(registry.entity(Account.class).table().columns())
                .extracting(Column::name)
                .containsExactly("owner");
    }
}
