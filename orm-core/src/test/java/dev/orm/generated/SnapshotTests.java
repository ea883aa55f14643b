package dev.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.generated.people.Address;
import dev.orm.generated.people.Geo;
import dev.orm.generated.people.Money;
import dev.orm.generated.people.Person;
import dev.orm.mapping.EntityAccess;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What counts as a change, under both accesses. */
final class SnapshotTests {

    static Stream<EntityAccess<Person>> accesses() {
        return AccessCases.person().accesses().stream();
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void untouchedEntityHasNoChanges(EntityAccess<Person> access) {
        Person ann = new Person("Ann");

        assertThat(access.changes(ann, access.snapshot(ann))).isNull();
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void otherScaleIsNoChange(EntityAccess<Person> access) {
        Person ann = new Person("Ann");
        AccessCase.set(access, ann, "balance", new BigDecimal("1.0"));
        Object before = access.snapshot(ann);

        AccessCase.set(access, ann, "balance", new BigDecimal("1.00"));

        assertThat(access.changes(ann, before)).isNull();
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void equalBytesAreNoChange(EntityAccess<Person> access) {
        Person ann = new Person("Ann");
        AccessCase.set(access, ann, "photo", new byte[] {1, 2});
        Object before = access.snapshot(ann);

        AccessCase.set(access, ann, "photo", new byte[] {1, 2});

        assertThat(access.changes(ann, before)).isNull();
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void bytesChangedInPlaceAreAChangeAndComeBack(EntityAccess<Person> access) {
        Person ann = new Person("Ann");
        AccessCase.set(access, ann, "photo", new byte[] {1, 2});
        Object before = access.snapshot(ann);

        ann.getPhoto()[0] = 9;

        assertThat(access.changes(ann, before))
                .isNotNull()
                .satisfies(it -> assertThat(it.cardinality()).isOne());
        access.restore(ann, before);
        assertThat(ann.getPhoto()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void embeddedObjectChangedInPlaceIsAChangeAndComesBack(EntityAccess<Person> access) {
        Person ann = new Person("Ann");
        AccessCase.set(access, ann, "home.city", "Rome");
        Object before = access.snapshot(ann);

        ann.getHome().setCity("Oslo");

        assertThat(access.changes(ann, before)).isNotNull();
        access.restore(ann, before);
        assertThat(AccessCase.get(access, ann, "home.city")).isEqualTo("Rome");
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void embeddedObjectOfZerosIsNotNothing(EntityAccess<Person> access) {
        Person ann = new Person("Ann");
        Object before = access.snapshot(ann);

        AccessCase.set(access, ann, "home.number", 0);

        int number = access.paths().indexOf("home.number");
        assertThat(access.changes(ann, before))
                .isNotNull()
                .satisfies(it -> assertThat(it.get(number)).isTrue());
        assertThat(access.snapshotValue(before, number)).isNull();
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void recordIsReplacedByOneThatDiffersInOneComponent(EntityAccess<Person> access) {
        Person ann = new Person("Ann");
        AccessCase.set(access, ann, "salary.amount", BigDecimal.TEN);
        Money before = ann.getSalary();

        AccessCase.set(access, ann, "salary.currency", "NOK");

        assertThat(before).isEqualTo(new Money(BigDecimal.TEN, null));
        assertThat(ann.getSalary()).isEqualTo(new Money(BigDecimal.TEN, "NOK"));
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void partsOfNestedObjectsMakeTheObjectsAround(EntityAccess<Person> access) {
        Person ann = new Person("Ann");

        AccessCase.set(access, ann, "home.geo.latitude", 59.9);

        assertThat(ann.getHome()).isNotNull().extracting(Address::getGeo).isEqualTo(new Geo(59.9, 0));
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void nullMakesNoObject(EntityAccess<Person> access) {
        Person ann = new Person("Ann");

        AccessCase.set(access, ann, "home.geo.latitude", null);

        assertThat(ann.getHome()).isNull();
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void otherInstanceOfARelationIsAChangeEvenIfItIsEqual(EntityAccess<Person> access) {
        Person ann = new Person("Ann");
        AccessCase.set(access, ann, "boss", bossWithId(access));
        Object before = access.snapshot(ann);

        AccessCase.set(access, ann, "boss", bossWithId(access));

        assertThat(access.changes(ann, before)).isNotNull();
    }

    private static Person bossWithId(EntityAccess<Person> access) {
        Person boss = new Person("Bob");
        AccessCase.set(access, boss, "id", 1L);
        return boss;
    }
}
