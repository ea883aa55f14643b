package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Converters of what is not there. */
final class RefusedConversionTests {

    static class Same implements AttributeConverter<String, String> {

        @Override
        public String convertToDatabaseColumn(String attribute) {
            return attribute;
        }

        @Override
        public String convertToEntityAttribute(String column) {
            return column;
        }
    }

    @Embeddable
    record Label(String text) {}

    @Entity
    @Convert(converter = Same.class)
    @Convert(attributeName = "nothing", converter = Same.class)
    static class OfClass {
        @Id
        long id;

        String name;
    }

    @Test
    void namesOfClasses() {
        assertThat(Refusal.of(OfClass.class))
                .containsExactly(
                        "OfClass has @Convert without attributeName: name the attribute that it converts, or put it there.",
                        "OfClass converts 'nothing', which is not there: name one of id, name.");
    }

    @Entity
    static class OfMembers {
        @Id
        long id;

        @Convert(attributeName = "text", converter = Same.class)
        String name;

        @Convert(converter = Same.class)
        Label label;

        @Convert(attributeName = "size", converter = Same.class)
        @AttributeOverride(name = "text", column = @Column(name = "other"))
        Label other;

        @Convert(converter = Same.class)
        @Convert(converter = Same.class)
        String twice;
    }

    @Test
    void namesOfMembers() {
        assertThat(Refusal.of(OfMembers.class))
                .containsExactly(
                        "OfMembers.twice has @Convert of '' twice: keep one of them.",
                        "OfMembers.name is a single value and has @Convert(attributeName = \"text\"): remove attributeName.",
                        "OfMembers.label is an embedded object and has @Convert without attributeName: name the attribute of it"
                                + " that is to be converted.",
                        "OfMembers.other converts 'size', which is not there: name one of text.");
    }

    @Entity
    static class OfCollections {
        @Id
        long id;

        @ElementCollection
        @Convert(attributeName = "key", converter = Same.class)
        List<String> words;

        @ElementCollection
        @Convert(converter = Same.class)
        List<Label> labels;

        @ElementCollection
        @Convert(attributeName = "key.text", converter = Same.class)
        Map<String, String> names;

        @ManyToMany
        @Convert(attributeName = "value", converter = Same.class)
        Map<String, OfCollections> others;
    }

    @Test
    void namesOfCollections() {
        String ofMaps = ", which is no value of it: name \"key\" or \"value\", or an attribute below them.";
        String ofLists = ", which is no value of it: name an attribute of its elements, or none if they have none.";
        assertThat(Refusal.of(OfCollections.class))
                .containsExactly(
                        "OfCollections.words has @Convert(attributeName = \"key\")" + ofLists,
                        "OfCollections.labels has @Convert without attributeName" + ofLists,
                        "OfCollections.names has @Convert(attributeName = \"key.text\")" + ofMaps,
                        "OfCollections.others has @Convert(attributeName = \"value\")" + ofMaps);
    }

    @Entity
    static class Versioned {
        @Id
        long id;

        @Version
        @Convert(converter = Same.class)
        String version;
    }

    @Test
    void versionThatIsNoNumber() {
        assertThat(Refusal.of(Versioned.class))
                .containsExactly(
                        "Versioned.version has @Version and the type String: use int, long, short, Instant or LocalDateTime.");
    }
}
