package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedHierarchyTests {

    @Entity
    @DiscriminatorColumn(length = 3)
    static class Animal {
        @Id
        Long id;

        String name;
    }

    @Entity
    @DiscriminatorValue("A1")
    static class Fish extends Animal {}

    @Entity
    @DiscriminatorValue("A1")
    static class Bird extends Animal {}

    @Test
    @Covers("D19.5")
    void discriminatorValuesThatAreEqualOrDoNotFit() {
        assertThat(Refusal.of(Animal.class, Fish.class, Bird.class))
                .containsExactly(
                        "Animal has no @DiscriminatorValue, and the column dtype takes at most 3 characters: give it a value that"
                                + " fits.",
                        "Bird and Fish have the same discriminator value A1: give one of them another by"
                                + " @DiscriminatorValue.");
    }

    @Entity
    @DiscriminatorColumn(name = "sort", discriminatorType = DiscriminatorType.INTEGER)
    @DiscriminatorValue("one")
    static class Plant {
        @Id
        Long id;
    }

    @Entity
    @DiscriminatorColumn(discriminatorType = DiscriminatorType.CHAR)
    static class Stone {
        @Id
        Long id;
    }

    @Test
    @Covers("D19.5")
    void discriminatorValuesOfAnotherType() {
        assertThat(Refusal.of(Plant.class, Stone.class))
                .containsExactly(
                        "Plant has the @DiscriminatorValue one, and the column sort takes whole numbers: give it a value that"
                                + " fits.",
                        "Stone has no @DiscriminatorValue, and the column dtype takes one character: give it a value that fits.");
    }

    @Entity
    @Inheritance
    static class Base {
        @Id
        Long id;

        @Column(name = "dtype")
        String type;
    }

    @Entity
    @Inheritance
    @DiscriminatorColumn
    @Table(name = "derived")
    @PrimaryKeyJoinColumn(name = "base_id")
    static class Derived extends Base {
        @Id
        Long own;

        @Version
        int version;
    }

    @Test
    void whatOnlyTheRootCanSay() {
        assertThat(Refusal.of(Base.class, Derived.class))
                .containsExactly(
                        "Derived has @Inheritance, which belongs on Base, the root of its hierarchy: move it there, or remove it.",
                        "Derived has @DiscriminatorColumn, which belongs on Base, the root of its hierarchy: move it there, or"
                                + " remove it.",
                        "Derived has @Table, and its rows are in the table of Base (SINGLE_TABLE): remove it.",
                        "Derived has @PrimaryKeyJoinColumn, and only the tables of JOINED hierarchies follow the key of another:"
                                + " remove it.",
                        "Derived.own has @Id, and all classes of a hierarchy share that of Base: move it there, or remove the"
                                + " annotation.",
                        "Derived.version has @Version, and all classes of a hierarchy share that of Base: move it there, or remove"
                                + " the annotation.",
                        "Base.type writes dtype, the discriminator column, which follows the class of the object: make the"
                                + " attribute insertable = false, updatable = false, or give it another column.");
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    @PrimaryKeyJoinColumn(name = "id")
    static class Apart {
        @Id
        Long id;
    }

    @Entity
    @DiscriminatorValue("F")
    static class Further extends Apart {}

    @Test
    void whatSaysNothing() {
        assertThat(Refusal.of(Apart.class, Further.class))
                .containsExactly(
                        "Further has @DiscriminatorValue, and the hierarchy of Apart has no discriminator column: add"
                                + " @DiscriminatorColumn to Apart, or remove it.",
                        "Apart has @PrimaryKeyJoinColumn, and extends no entity whose key it could follow: remove it.");
    }

    @Entity
    @DiscriminatorValue("S")
    abstract static sealed class Shape permits Circle, Square {
        @Id
        Long id;
    }

    @Entity
    static final class Circle extends Shape {
        int size;
    }

    @Entity
    static final class Square extends Shape {
        String size;
    }

    @Test
    @Covers("D22.2")
    void permittedClassThatIsLeftOut() {
        assertThat(Refusal.of(Shape.class, Circle.class))
                .containsExactly(
                        "Shape has @DiscriminatorValue, and is abstract, so that no row is of this class: remove it.",
                        "Shape is sealed and permits " + Square.class.getName()
                                + ", which is not in the registry: add it there, so that its rows can be read.");
    }

    @Entity
    abstract static class Sized {
        @Id
        Long id;
    }

    @Entity
    static class Number extends Sized {
        int size;
    }

    @Entity
    static class Word extends Sized {
        String size;
    }

    @Test
    @Covers("D19.5")
    void oneColumnForValuesOfTwoTypes() {
        assertThat(Refusal.of(Sized.class, Number.class, Word.class))
                .containsExactly(
                        "Word.size has the column size, which another class of the hierarchy uses for values of the type"
                                + " Integer: give one of them another column by @Column.");
    }

    @Entity
    static class Twice extends Animal {
        String name;
    }

    @Test
    void attributeThatIsInheritedAndDeclaredAgain() {
        assertThat(Refusal.of(Animal.class, Twice.class))
                .contains(
                        "Twice.name is declared twice, in Animal and in Twice: remove or rename one of them, or mark it"
                                + " @Transient.");
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    @DiscriminatorColumn
    static class Numbered {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
    }

    @Entity
    static class Counted extends Numbered {}

    @Entity
    static class Holder {
        @Id
        Long id;

        @OneToMany
        @JoinColumn(name = "holder_id")
        List<Numbered> numbered;
    }

    @Test
    @Covers("D21.1")
    void whatNeedsOneTable() {
        assertThat(Refusal.of(Numbered.class, Counted.class, Holder.class))
                .containsExactly(
                        "Numbered has @DiscriminatorColumn, and with TABLE_PER_CLASS the table tells of which class a row is:"
                                + " remove it.",
                        "Holder.numbered has a @JoinColumn in the rows of Numbered, which are in the tables of several classes"
                                + " (TABLE_PER_CLASS): use mappedBy or a @JoinTable.",
                        "Numbered.id is numbered by each of the tables of a TABLE_PER_CLASS hierarchy, so that two objects could"
                                + " have one id: use a sequence or a UUID.");
    }
}
