package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Embedded objects inside the elements of collections. */
class NestedElementTests {

    @Embeddable
    record Street(@Nullable String name, int number) {}

    @Embeddable
    record Contact(String phone, @Embedded @Nullable Street street) {}

    @Entity
    static class Person {
        @Id
        long id;

        @ElementCollection
        List<Contact> contacts;
    }

    private static final ElementShape SHAPE = MappingRegistry.of(Person.class)
            .entity(Person.class)
            .elementCollections()
            .get(0)
            .element();

    @Test
    void nestedObjectWhoseColumnsAreAllNullIsNull() {
        assertThat(SHAPE.make(new @Nullable Object[] {"1", null, null})).isEqualTo(new Contact("1", null));
    }

    @Test
    void nestedObjectWithOneValueIsThere() {
        assertThat(SHAPE.make(new @Nullable Object[] {"1", null, 3})).isEqualTo(new Contact("1", new Street(null, 3)));
    }

    @Test
    void whatIsTakenApartIsMadeAgain() {
        Contact contact = new Contact("1", new Street("Elm", 7));

        assertThat(SHAPE.make(SHAPE.take(contact))).isEqualTo(contact);
    }
}
