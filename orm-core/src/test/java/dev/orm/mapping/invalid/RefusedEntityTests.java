package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.mapping.MappingException;
import dev.orm.mapping.MappingRegistry;
import dev.orm.testing.Covers;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;

class RefusedEntityTests {

    static class Plain {
        Long id;
    }

    @Test
    void classWithoutEntityAnnotation() {
        assertThat(Refusal.of(Plain.class))
                .containsExactly(
                        Plain.class.getName() + " has no @Entity: annotate it, or take it out of the registry.");
    }

    @Entity
    static class WithArguments {
        @Id
        Long id;

        WithArguments(Long id) {
            this.id = id;
        }
    }

    @Test
    @Covers("D6.1")
    void noNoArgumentConstructor() {
        assertThat(Refusal.of(WithArguments.class))
                .containsExactly(WithArguments.class.getName()
                        + " has no no-argument constructor: add one, it may be protected.");
    }

    @Entity
    record Point(@Id long id) {}

    @Test
    void recordAsEntity() {
        assertThat(Refusal.of(Point.class))
                .containsExactly(
                        Point.class.getName()
                                + " is a record, and an entity must be a class with fields that can be set: make it a class, or an @Embeddable.");
    }

    @Entity
    interface Shape {}

    @Test
    void interfaceAsEntity() {
        assertThat(Refusal.of(Shape.class)).singleElement().asString().contains("is an interface", "make it a class");
    }

    @Entity
    abstract static class Incomplete {
        @Id
        Long id;
    }

    @Test
    void abstractEntity() {
        assertThat(Refusal.of(Incomplete.class))
                .containsExactly(
                        "Incomplete is abstract and no class of the registry extends it, so no instance of it can be"
                                + " loaded: add a subclass to the registry, make it concrete, or make it a @MappedSuperclass.");
    }

    @Entity
    class Inner {
        @Id
        Long id;
    }

    @Test
    void innerClass() {
        assertThat(Refusal.of(Inner.class))
                .containsExactly(Inner.class.getName()
                        + " is an inner class, which needs an instance of its outer class: make it static.");
    }

    @Entity
    static class Animal {
        @Id
        Long id;
    }

    @Entity
    static class Dog extends Animal {}

    @Test
    void superclassThatIsNotInTheRegistry() {
        assertThat(Refusal.of(Dog.class))
                .containsExactly("Dog extends the entity " + Animal.class.getName()
                        + ", which is not in the registry: add it there, or make it a @MappedSuperclass.");
    }

    static class Forgotten {
        @Id
        Long id;
    }

    @Entity
    static class Child extends Forgotten {}

    @Test
    @Covers("D7.2")
    void superclassWithAnnotationsThatIsNotMapped() {
        assertThat(Refusal.of(Child.class))
                .contains(
                        "Child extends Forgotten, whose member id has @Id but which is not mapped: annotate Forgotten with"
                                + " @MappedSuperclass.");
    }

    static class Other {
        @Entity
        static class Animal {
            @Id
            Long id;
        }
    }

    @Test
    void twoEntitiesOfOneName() {
        assertThat(Refusal.of(Animal.class, Other.Animal.class))
                .singleElement()
                .asString()
                .endsWith("are both entities named Animal: give one of them another name by @Entity(name = ...).");
    }

    @MappedSuperclass
    static class Generic<T> {
        @Id
        T id;
    }

    @Entity
    @SuppressWarnings("rawtypes")
    static class Raw extends Generic {}

    @Test
    @Covers("D7.2")
    void typeVariableThatStandsForNothing() {
        assertThat(Refusal.of(Raw.class))
                .contains(
                        "Raw.id has the type T of Generic, and nothing says what it stands for: extend Generic with a type"
                                + " argument.");
    }

    @Test
    @Covers("D25.1")
    void allProblemsAreReportedAtOnce() {
        assertThat(Refusal.of(Plain.class, Incomplete.class, Dog.class)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    @Covers("D25.1")
    void messageListsAllProblems() {
        assertThatThrownBy(() -> MappingRegistry.of(Plain.class, Incomplete.class))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith("2 problems in the mapping:\n - ")
                .hasMessageContaining("Plain has no @Entity")
                .hasMessageContaining("Incomplete is abstract");
    }

    @Entity
    @Table(name = "animal")
    static class Beast {
        @Id
        Long id;
    }

    @Test
    void twoEntitiesOfOneTable() {
        assertThat(Refusal.of(Animal.class, Beast.class))
                .containsExactly(
                        "Beast and Animal are both mapped to the table animal: give one of them another by @Table, or make one"
                                + " entity of them.");
    }
}
