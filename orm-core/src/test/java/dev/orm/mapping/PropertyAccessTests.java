package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PropertyAccessTests {

    @Entity
    static class Word {
        private Long key;
        private String letters;
        private boolean rare;

        @Id
        public Long getId() {
            return key;
        }

        public void setId(Long id) {
            this.key = id;
        }

        @Column(length = 40)
        public String getText() {
            return letters;
        }

        public void setText(String text) {
            this.letters = text.toLowerCase(Locale.ROOT);
        }

        public boolean isRare() {
            return rare;
        }

        public void setRare(boolean rare) {
            this.rare = rare;
        }

        @Transient
        public int getLength() {
            return letters.length();
        }
    }

    @Entity
    static class Mixed {
        @Id
        Long id;

        @Transient
        private String hidden;

        @Access(AccessType.PROPERTY)
        public String getShown() {
            return hidden;
        }

        public void setShown(String shown) {
            this.hidden = shown;
        }
    }

    private static EntityMapping<Word> word(AccessMode mode) {
        return MappingRegistry.builder()
                .classes(Word.class)
                .access(mode)
                .build()
                .entity(Word.class);
    }

    @Test
    void idOnGetterMakesGettersTheAttributes() {
        assertThat(word(AccessMode.REFLECTIVE).attributes())
                .extracting(Attribute::path)
                .containsExactlyInAnyOrder("id", "text", "rare");
    }

    @Test
    void annotationsOfGettersAreRead() {
        assertThat(word(AccessMode.REFLECTIVE).table().column("text").length()).isEqualTo(40);
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreWrittenThroughSetters(AccessMode mode) {
        Word word = new Word();
        EntityMapping<Word> mapping = word(mode);
        mapping.access().set(word, mapping.attribute("text").slot(), "ORM");
        assertThat(word.getText()).isEqualTo("orm");
    }

    @Test
    void memberMaySayItselfHowItIsAccessed() {
        EntityMapping<Mixed> mixed = MappingRegistry.of(Mixed.class).entity(Mixed.class);
        assertThat(mixed.attributes()).extracting(Attribute::path).containsExactlyInAnyOrder("id", "shown");
    }

    @Entity
    static class Point {
        private long id;
        private int xPos;

        @Id
        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public int getxPos() {
            return xPos;
        }

        public void setxPos(int xPos) {
            this.xPos = xPos;
        }
    }

    @Test
    void setterRepeatsTheSpellingOfTheGetter() {
        EntityMapping<Point> mapping = MappingRegistry.of(Point.class).entity(Point.class);
        Point point = new Point();

        mapping.access().set(point, mapping.attribute("xPos").slot(), 3);

        assertThat(point.getxPos()).isEqualTo(3);
    }
}
