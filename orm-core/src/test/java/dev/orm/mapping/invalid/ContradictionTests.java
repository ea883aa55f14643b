package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
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
}
