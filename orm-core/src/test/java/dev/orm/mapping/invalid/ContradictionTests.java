package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Annotations of which only one could be followed. */
class ContradictionTests {

    @Entity
    static class Leaf {
        @Id
        long id;
    }

    @Entity
    static class Twofold {
        @Id
        long id;

        @ManyToOne
        @OneToOne
        Leaf leaf;
    }

    @Test
    void twoKindsOfRelation() {
        assertThat(Refusal.of(Twofold.class, Leaf.class))
                .containsExactly("Twofold.leaf has @ManyToOne and @OneToOne: keep the one that it is.");
    }

    @Entity
    static class TwoPlaces {
        @Id
        long id;

        @OneToMany
        @JoinColumn(name = "place")
        @JoinTable(name = "places")
        List<Leaf> leaves;
    }

    @Test
    void columnAndTable() {
        assertThat(Refusal.of(TwoPlaces.class, Leaf.class))
                .containsExactly(
                        "TwoPlaces.leaves has @JoinColumn and @JoinTable, and its key is in one of them: keep that"
                                + " one; the columns of a join table are named by its joinColumns.");
    }

    @Entity
    static class ManyAsOne {
        @Id
        long id;

        @ManyToOne
        List<Leaf> leaves;

        @OneToOne
        Optional<Leaf> leaf;
    }

    @Test
    void toOneThatIsNoEntityByItsContainer() {
        assertThat(Refusal.of(ManyAsOne.class, Leaf.class))
                .containsExactly(
                        "ManyAsOne.leaves is a List and has @ManyToOne, which refers to one object: annotate it with"
                                + " @OneToMany or @ManyToMany.",
                        "ManyAsOne.leaf is an Optional and has @OneToOne: declare it as the entity itself, and let a"
                                + " method of its own return the Optional.");
    }

    @Entity
    static class OtherTarget {
        @Id
        long id;

        @ManyToOne(targetEntity = OtherTarget.class)
        Leaf leaf;

        @OneToMany(targetEntity = OtherTarget.class)
        List<Leaf> leaves;

        @ElementCollection(targetClass = Integer.class)
        List<String> words;

        @ElementCollection
        @MapKeyClass(Integer.class)
        Map<String, String> names;
    }

    @Test
    void namedClassThatTheDeclaredTypeDoesNotTake() {
        String remedy = ", which that is not: remove %s, or declare the attribute with that class.";
        assertThat(Refusal.of(OtherTarget.class, Leaf.class))
                .containsExactly(
                        "OtherTarget.leaf names OtherTarget by targetEntity, and is declared to hold Leaf"
                                + remedy.formatted("targetEntity"),
                        "OtherTarget.leaves names OtherTarget by targetEntity, and is declared to hold Leaf"
                                + remedy.formatted("targetEntity"),
                        "OtherTarget.words names Integer by targetClass, and is declared to hold String"
                                + remedy.formatted("targetClass"),
                        "OtherTarget.names names Integer by @MapKeyClass, and is declared to hold String"
                                + remedy.formatted("@MapKeyClass"));
    }

    enum Grade {
        GOOD
    }

    static class GradeConverter implements AttributeConverter<Grade, String> {

        @Override
        public String convertToDatabaseColumn(Grade grade) {
            return grade.name();
        }

        @Override
        public Grade convertToEntityAttribute(String column) {
            return Grade.valueOf(column);
        }
    }

    @Entity
    static class Converted {
        @Id
        long id;

        @Convert
        Grade unnamed;

        @Convert(converter = GradeConverter.class, disableConversion = true)
        Grade disabled;

        @Enumerated(EnumType.STRING)
        @Convert(converter = GradeConverter.class)
        Grade twice;

        @Enumerated(EnumType.STRING)
        String text;
    }

    @Test
    void conversionsThatCannotBeFollowed() {
        assertThat(Refusal.of(Converted.class))
                .containsExactly(
                        "Converted.unnamed has @Convert that names no converter: name one, or remove it.",
                        "Converted.disabled has @Convert that names a converter and disables conversion: keep one of"
                                + " them.",
                        "Converted.twice has @Enumerated and a converter, which decides alone what is stored: remove one of"
                                + " them.",
                        "Converted.text has @Enumerated and the type String, which is no enum: remove the annotation.");
    }

    enum Rank {
        FIRST(1);

        @EnumeratedValue
        final int number;

        Rank(int number) {
            this.number = number;
        }
    }

    @Entity
    static class Ranked {
        @Id
        long id;

        @Enumerated(EnumType.STRING)
        Rank rank;

        @Enumerated(EnumType.ORDINAL)
        List<Grade> grades;

        @Enumerated(EnumType.STRING)
        List<String> words;

        @ElementCollection
        @MapKeyEnumerated(EnumType.STRING)
        Map<Rank, String> names;
    }

    @Test
    void enumeratedAsTheEnumIsNot() {
        assertThat(Refusal.of(Ranked.class))
                .containsExactly(
                        "Ranked.rank has @Enumerated(STRING), and Rank.number, which @EnumeratedValue says is stored, has the"
                                + " type int: remove @Enumerated.",
                        "Ranked.grades has @Enumerated(ORDINAL), and arrays hold enums by their names: remove the annotation,"
                                + " or make it an @ElementCollection.",
                        "Ranked.words has @Enumerated and the type List of String, which is no enum: remove the"
                                + " annotation.",
                        "Ranked.names has @MapKeyEnumerated(STRING), and Rank.number, which @EnumeratedValue says is stored,"
                                + " has the type int: remove @MapKeyEnumerated.");
    }

    @Entity
    static class Frozen {
        @Id
        long id;

        @Version
        @Column(updatable = false)
        int version;
    }

    @Test
    void versionThatIsNotWritten() {
        assertThat(Refusal.of(Frozen.class))
                .containsExactly(
                        "Frozen.version has @Version and a @Column that is not insertable or not updatable, and the"
                                + " session writes it with each change: remove that, or the @Version.");
    }

    @Entity
    static class ReadOnly {
        @Id
        long id;

        @OneToMany
        @JoinColumn(name = "owner", updatable = false)
        List<Leaf> leaves;
    }

    @Test
    void keyOfElementsThatIsNotWritten() {
        assertThat(Refusal.of(ReadOnly.class, Leaf.class))
                .containsExactly(
                        "ReadOnly.leaves has a @JoinColumn that is not insertable or not updatable, and is what"
                                + " writes it: use mappedBy where an attribute of the elements holds the key, @JoinCondition where"
                                + " nothing here is to write it.");
    }

    @Entity
    static class Ordered {
        @Id
        long id;

        @OneToMany
        @JoinColumn(name = "owner")
        @OrderColumn(name = "place", nullable = false)
        List<Leaf> leaves;
    }

    @Test
    void positionsThatMustBeThereInRowsWithoutAList() {
        assertThat(Refusal.of(Ordered.class, Leaf.class))
                .containsExactly("Ordered.leaves has @OrderColumn(nullable = false) in the rows of Leaf, which have no"
                        + " position while they are in no list: remove nullable, or use a @JoinTable.");
    }

    @Entity
    static class Branch {
        @Id
        long id;

        @OneToMany(mappedBy = "branch")
        List<Twig> twigs;
    }

    @Entity
    static class Twig {
        @Id
        long id;

        @OneToOne
        Branch branch;
    }

    @Test
    void collectionOfTheOnlyOne() {
        assertThat(Refusal.of(Branch.class, Twig.class))
                .containsExactly(
                        "Branch.twigs is a @OneToMany mapped by Twig.branch, a @OneToOne, by which only one object"
                                + " refers to it: make that a @ManyToOne, or this a @OneToOne.");
    }
}
