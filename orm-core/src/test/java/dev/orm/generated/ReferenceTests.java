package dev.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.generated.people.Account;
import dev.orm.generated.people.Booking;
import dev.orm.generated.people.Person;
import dev.orm.mapping.EntityAccess;
import dev.orm.mapping.EntityReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** References load before they are used for the first time. */
final class ReferenceTests {

    private final EntityAccess<Person> people =
            AccessCases.GENERATED.entity(Person.class).access();
    private final EntityAccess<Account> accounts =
            AccessCases.GENERATED.entity(Account.class).access();
    private final List<Object> loaded = new ArrayList<>();

    static Stream<Consumer<Person>> uses() {
        return Stream.of(
                Person::getName,
                person -> person.setName("Bob"),
                person -> person.equals("a text"),
                Person::hashCode,
                Person::getHome);
    }

    @ParameterizedTest
    @MethodSource("uses")
    void firstUseLoads(Consumer<Person> use) {
        Person person = reference(5);

        use.accept(person);

        assertThat(loaded).hasSize(1).first().isSameAs(person);
    }

    @Test
    void nothingIsLoadedTwice() {
        Person person = reference(5);

        assertThat(person.getName()).isEqualTo("loaded");
        person.setName("Bob");

        assertThat(person.getName()).isEqualTo("Bob");
        assertThat(loaded).hasSize(1);
    }

    @Test
    void idIsKnownWithoutLoading() {
        assertThat(reference(5).getId()).isEqualTo(5);
        assertThat(loaded).isEmpty();
    }

    @Test
    void printingDoesNotLoad() {
        assertThat(reference(5)).hasToString("Person#5 (not loaded)");
        assertThat(loaded).isEmpty();
    }

    @Test
    void loadedReferencePrintsItselfAsItsClassDoes() {
        Person person = reference(5);
        person.getName();

        assertThat(person).hasToString("Person loaded");
    }

    @Test
    void accessDoesNotLoad() {
        Person person = reference(5);

        assertThat(AccessCase.get(people, person, "name")).isNull();
        assertThat(loaded).isEmpty();
    }

    @Test
    void accessByPropertiesDoesNotLoad() {
        Account account = accounts.newReference(loaded::add);

        AccessCase.set(accounts, account, "number", 3L);
        AccessCase.set(accounts, account, "holder", "Ann");

        assertThat(AccessCase.get(accounts, account, "holder")).isEqualTo("Ann");
        assertThat(account.getNumber()).isEqualTo(3L);
        assertThat(loaded).isEmpty();
        assertThat(EntityReference.isUnloaded(account)).isTrue();
    }

    @Test
    void classWithPrivateConstructorHasInstancesButNoReferences() {
        EntityAccess<Booking> bookings =
                AccessCases.GENERATED.entity(Booking.class).access();

        assertThat(bookings.newInstance()).isNotNull();
        assertThat(bookings.supportsReferences()).isFalse();
        assertThatThrownBy(() -> bookings.newReference(loaded::add))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Booking has no references: its constructor without parameters is private");
    }

    private Person reference(long id) {
        Person person = people.newReference(it -> {
            loaded.add(it);
            ((EntityReference) it).ormLoader(null);
            AccessCase.set(people, (Person) it, "name", "loaded");
        });
        AccessCase.set(people, person, "id", id);
        return person;
    }
}
