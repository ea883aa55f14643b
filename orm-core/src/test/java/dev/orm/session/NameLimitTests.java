package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.schema.Table;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
class NameLimitTests {

    @Entity(name = "Odd")
    static class Odd {
        @Id
        long id;

        @Nullable
        String anAttributeWhoseNameIsLongerThanSixtyThreeBytesAndThatIsCutInThere;
    }

    @Entity(name = "AnEntityWhoseNameIsAsLongAsDatabasesTakeItFor")
    static class Wide {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @ManyToOne
        @Nullable
        Wide theRelationWhoseNameIsAsLongAsDatabasesTakeThemForACol;

        @ManyToMany
        List<Wide> theOthersThatItHasSomethingToDoWithInOneWayOrAnother = new ArrayList<>();

        @Nullable
        String name;
    }

    private final TestDatabase database;
    private final Engine engine;

    NameLimitTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
    }

    @BeforeEach
    void empty() {
        database.clear();
    }

    @Test
    @Covers("M26.4")
    void aSessionRefusesBeforeItsFirstStatement() {
        MappingRegistry registry = MappingRegistry.of(Odd.class);
        SessionFactory factory = SessionFactory.of(engine, registry);
        if (database.product() != DatabaseProduct.POSTGRESQL) {
            registry.metaData().createAll(engine);
            boolean found =
                    factory.inTransaction(session -> session.find(Odd.class, 1).isPresent());
            assertThat(found).isFalse();
            return;
        }

        String message = "column an_attribute_whose_name_is_longer_than_sixty_three_bytes_and_that_is_cut_in_there"
                + " (Odd.anAttributeWhoseNameIsLongerThanSixtyThreeBytesAndThatIsCutInThere) of table odd of entity Odd"
                + " has 81 bytes, of which PostgreSQL keeps 63";
        assertThatThrownBy(() -> factory.inTransaction(session -> session.find(Odd.class, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("@Column");
        assertThatThrownBy(() -> factory.doInTransaction(session -> session.add(new Odd())))
                .hasMessageContaining(message);
        assertThatThrownBy(() -> factory.doInTransaction(session -> session.insertAll(Odd.class, List.of(new Odd()))))
                .hasMessageContaining(message);
    }

    @Test
    @Covers({"M10.7", "M12.3"})
    void namesThatAreMadeUpAreShortAndWork() {
        MappingRegistry registry = MappingRegistry.of(Wide.class);
        assertThat(registry.metaData().tables())
                .extracting(Table::name)
                .filteredOn(name -> name.length() == 60)
                .singleElement()
                .asString()
                .matches("an_entity_whose_.*_[0-9a-f]{1,8}");
        registry.metaData().createAll(engine);
        SessionFactory factory = SessionFactory.of(engine, registry);

        factory.doInTransaction(session -> {
            Wide one = new Wide();
            one.name = "one";
            Wide other = new Wide();
            other.name = "other";
            other.theRelationWhoseNameIsAsLongAsDatabasesTakeThemForACol = one;
            other.theOthersThatItHasSomethingToDoWithInOneWayOrAnother.add(one);
            session.add(other);
        });

        List<Wide> found = factory.inTransaction(session -> {
            List<Wide> others =
                    session.query(Wide.class).filterBy("name", "other").list();
            others.forEach(other -> other.theOthersThatItHasSomethingToDoWithInOneWayOrAnother.size());
            return others;
        });
        assertThat(found)
                .singleElement()
                .satisfies(other -> assertThat(other.theOthersThatItHasSomethingToDoWithInOneWayOrAnother)
                        .extracting(one -> one.name)
                        .containsExactly("one"));
    }
}
