package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Sequence;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;

class GenerationTests {

    @Entity
    @Table(name = "bills")
    static class Bill {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity
    @SequenceGenerator(name = "numbers", sequenceName = "paperNumbers", initialValue = 100, allocationSize = 20)
    static class Letter {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
        int id;
    }

    @Entity
    static class Parcel {
        @Id
        @GeneratedValue(generator = "numbers")
        long id;
    }

    @Entity
    static class Stamp {
        @Id
        @GeneratedValue
        @SequenceGenerator(name = "stamp_numbers")
        Long id;
    }

    @Entity
    static class Country {
        @Id
        String code;
    }

    private static final MappingRegistry REGISTRY =
            MappingRegistry.of(Bill.class, Letter.class, Parcel.class, Stamp.class, Country.class);

    private static dev.orm.mapping.Id id(Class<?> entity) {
        return REGISTRY.entity(entity).id();
    }

    @Test
    void autoMeansSequenceOfTheTable() {
        assertThat(id(Bill.class).strategy()).isEqualTo(IdStrategy.SEQUENCE);
        assertThat(id(Bill.class).sequence()).isEqualTo(new Sequence("bills_seq", 1, 50));
    }

    @Test
    void generatorSaysNameStartAndAllocation() {
        assertThat(id(Letter.class).sequence()).isEqualTo(new Sequence("paper_numbers", 100, 20));
    }

    @Test
    void generatorOfOtherEntityIsFoundByName() {
        assertThat(id(Parcel.class).sequence()).isEqualTo(id(Letter.class).sequence());
    }

    @Test
    void generatorOnTheAttributeNeedsNoReference() {
        assertThat(id(Stamp.class).sequence()).isEqualTo(new Sequence("stamp_numbers", 1, 50));
    }

    @Test
    void sequenceIsDeclaredOnce() {
        assertThat(REGISTRY.metaData().sequences()).hasSize(3);
    }

    @Test
    void idWithoutGenerationIsAssigned() {
        assertThat(id(Country.class).strategy()).isEqualTo(IdStrategy.ASSIGNED);
        assertThat(id(Country.class).sequence()).isNull();
    }
}
