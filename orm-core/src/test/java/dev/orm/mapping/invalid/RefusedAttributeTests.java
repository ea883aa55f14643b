package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefusedAttributeTests {

    @Entity
    static class UnknownType {
        @Id
        Long id;

        StringBuilder text;
    }

    @Test
    @Covers("T16.3")
    void typeWithoutSqlType() {
        assertThat(Refusal.of(UnknownType.class))
                .containsExactly(
                        "UnknownType.text has the type java.lang.StringBuilder, for which there is no SQL type: store it through @Convert,"
                                + " as JSON by @Json, make its class an @Embeddable, register a SqlType for it, or mark it @Transient.");
    }

    @Entity
    static class OldDate {
        @Id
        Long id;

        java.util.Date since;
    }

    @Test
    void javaUtilDate() {
        assertThat(Refusal.of(OldDate.class))
                .containsExactly(
                        "OldDate.since has the type java.util.Date, which is not supported: use a type of java.time.");
    }

    @Entity
    static class PlainCollection {
        @Id
        Long id;

        List<Thread> names;
    }

    @Test
    void collectionWithoutRelation() {
        assertThat(Refusal.of(PlainCollection.class))
                .singleElement()
                .asString()
                .startsWith("PlainCollection.names has the type java.util.List, which no column holds: add @OneToMany");
    }

    @Entity
    static class MissingRelation {
        @Id
        Long id;

        OldDate date;
    }

    @Test
    void entityWithoutRelation() {
        assertThat(Refusal.of(MissingRelation.class))
                .containsExactly("MissingRelation.date has the type " + OldDate.class.getName()
                        + ", which is an entity: add @ManyToOne or @OneToOne, or mark it @Transient.");
    }

    @Entity
    static class FinalAttribute {
        @Id
        Long id;

        final String name = String.valueOf(1);
    }

    @Test
    void finalAttribute() {
        assertThat(Refusal.of(FinalAttribute.class))
                .containsExactly(
                        "FinalAttribute.name is final, so a loaded value cannot be put there: remove final, or mark it"
                                + " @Transient.");
    }

    @Entity
    static class SharedColumn {
        @Id
        Long id;

        @Column(name = "name")
        String firstName;

        @Column(name = "name")
        String lastName;
    }

    @Test
    void columnWrittenTwice() {
        assertThat(Refusal.of(SharedColumn.class))
                .containsExactly(
                        "SharedColumn.lastName and firstName both write the column name: give one of them another column, or"
                                + " make it insertable = false, updatable = false.");
    }

    static class NotEmbeddable {
        String city;
    }

    @Entity
    static class EmbedsPlainClass {
        @Id
        Long id;

        @Embedded
        NotEmbeddable address;
    }

    @Test
    void embeddedClassWithoutAnnotation() {
        assertThat(Refusal.of(EmbedsPlainClass.class))
                .containsExactly("EmbedsPlainClass.address embeds NotEmbeddable, which has no @Embeddable: add it.");
    }

    @Embeddable
    static class Endless {
        Endless inner;
    }

    @Entity
    static class EmbedsEndless {
        @Id
        Long id;

        Endless endless;
    }

    @Test
    void embeddableThatEmbedsItself() {
        assertThat(Refusal.of(EmbedsEndless.class))
                .containsExactly("Endless.inner embeds Endless, which embeds itself: break the circle.");
    }

    @Embeddable
    record Half(String first, @Transient String second) {}

    @Entity
    static class EmbedsHalf {
        @Id
        Long id;

        Half half;
    }

    @Test
    void recordWithTransientComponent() {
        assertThat(Refusal.of(EmbedsHalf.class))
                .containsExactly(
                        "Half.second is a @Transient component of a record, which cannot be built without it: remove"
                                + " @Transient, or make Half a class.");
    }

    @Embeddable
    record City(String name) {}

    @Entity
    static class OverridesNothing {
        @Id
        Long id;

        @AttributeOverride(name = "street", column = @Column(name = "street"))
        City city;
    }

    @Test
    void overrideNamingNothing() {
        assertThat(Refusal.of(OverridesNothing.class))
                .containsExactly("OverridesNothing.city overrides 'street', which is not there: name one of name.");
    }

    @Entity
    static class Misplaced {
        @Id
        Long id;

        private String name;

        @Column(length = 10)
        public String getName() {
            return name;
        }
    }

    @Test
    void annotationOnGetterOfClassWithFieldAccess() {
        assertThat(Refusal.of(Misplaced.class))
                .containsExactly(
                        "Misplaced.getName() has @Column, but Misplaced is persisted by its fields, so nothing on a getter is"
                                + " read: move the annotation to the field, or add @Access to the getter.");
    }

    @Entity
    @Access(AccessType.PROPERTY)
    static class NoSetter {
        private Long id;

        @Id
        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }

        public String getName() {
            return "fixed";
        }
    }

    @Test
    void propertyWithoutSetter() {
        assertThat(Refusal.of(NoSetter.class))
                .containsExactly(
                        "NoSetter.name has a getter but no setter in NoSetter: add setName, it may be private, or mark the getter"
                                + " @Transient.");
    }

    @Entity
    static class JoinColumnOnBasic {
        @Id
        Long id;

        @JoinColumn(name = "owner")
        Long owner;
    }

    @Test
    void annotationThatSaysNothingThere() {
        assertThat(Refusal.of(JoinColumnOnBasic.class))
                .containsExactly(
                        "JoinColumnOnBasic.owner is a basic attribute and has @JoinColumn, which says nothing there: remove"
                                + " it, or put it where it belongs.");
    }

    @Entity
    @Table(indexes = @Index(columnList = "lastname"))
    static class IndexOnNothing {
        @Id
        Long id;

        String lastName;
    }

    @Test
    void indexOnUnknownColumn() {
        assertThat(Refusal.of(IndexOnNothing.class))
                .containsExactly(
                        "IndexOnNothing declares an index on the column 'lastname', which its table does not have: name a"
                                + " column, not an attribute.");
    }

    @Converter
    static class LocaleConverter implements AttributeConverter<Locale, String> {

        @Override
        public String convertToDatabaseColumn(Locale attribute) {
            return attribute.toLanguageTag();
        }

        @Override
        public Locale convertToEntityAttribute(String column) {
            return Locale.forLanguageTag(column);
        }
    }

    @Entity
    static class WrongConverter {
        @Id
        Long id;

        @Convert(converter = LocaleConverter.class)
        Integer number;
    }

    @Test
    void converterForOtherType() {
        assertThat(Refusal.of(WrongConverter.class))
                .containsExactly(
                        "WrongConverter.number has the type Integer, but LocaleConverter converts values of type Locale: name a"
                                + " converter of Integer.");
    }

    @Entity
    static class Negative {
        @Id
        long id;

        @Column(length = -5)
        String name;

        @Column(precision = -1)
        BigDecimal price;

        @Column(precision = 4, scale = -2)
        BigDecimal weight;

        @ElementCollection
        @Column(length = -6)
        Set<String> words;

        @ElementCollection
        @MapKeyColumn(length = -7)
        Map<String, String> texts;
    }

    @Entity
    @DiscriminatorColumn(length = -8)
    static class NegativeClass {
        @Id
        long id;
    }

    @Test
    void sizesBelowNothing() {
        assertThat(Refusal.of(Negative.class, NegativeClass.class, UnknownType.class))
                .contains(
                        "Negative.name has @Column(length = -5), which cannot be negative: give it the size of the values, or"
                                + " leave it out.",
                        "Negative.price has @Column(precision = -1), which cannot be negative: give it the size of the values, or"
                                + " leave it out.",
                        "Negative.weight has @Column(scale = -2), which cannot be negative: give it the size of the values, or"
                                + " leave it out.",
                        "Negative.words has @Column(length = -6), which cannot be negative: give it the size of the values, or"
                                + " leave it out.",
                        "Negative.texts has @MapKeyColumn(length = -7), which cannot be negative: give it the size of the values,"
                                + " or leave it out.",
                        "NegativeClass has @DiscriminatorColumn(length = -8), which cannot be negative: give it the size of the"
                                + " values, or leave it out.")
                .hasSize(7);
    }
}
