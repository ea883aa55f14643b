package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Annotations on classes and members that are not of the kind they speak of. */
final class RefusedPlacementTests {

    @Entity
    @Embeddable
    static class Both {
        @Id
        long id;
    }

    @Entity
    @MappedSuperclass
    static class Above {
        @Id
        long id;
    }

    @Test
    void classOfTwoKinds() {
        assertThat(Refusal.of(Both.class))
                .containsExactly("Both has @Entity and @Embeddable: keep the one that it is.");
        assertThat(Refusal.of(Above.class))
                .containsExactly("Above has @Entity and @MappedSuperclass: keep the one that it is.");
    }

    @MappedSuperclass
    @Table(name = "bases")
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(name = "kind")
    static class Base {
        @Id
        long id;
    }

    @Entity
    static class OfBase extends Base {}

    @Test
    void rowsOfMappedSuperclass() {
        String remedy = ", which says something of entities alone: move it to its entities, or remove it.";
        assertThat(Refusal.of(OfBase.class))
                .containsExactly(
                        "Base is a @MappedSuperclass and has @Table" + remedy,
                        "Base is a @MappedSuperclass and has @Inheritance" + remedy,
                        "Base is a @MappedSuperclass and has @DiscriminatorColumn" + remedy);
    }

    @Embeddable
    @Table(name = "parts")
    @EntityListeners(Object.class)
    static class Part {
        int size;
    }

    @Entity
    static class Whole {
        @Id
        long id;

        @Nullable
        Part part;
    }

    @Test
    void rowsAndListenersOfEmbeddable() {
        String remedy = ", which says something of entities alone: move it to its entities, or remove it.";
        assertThat(Refusal.of(Whole.class))
                .containsExactly(
                        "Part is an @Embeddable and has @Table" + remedy,
                        "Part is an @Embeddable and has @EntityListeners" + remedy);
    }

    @Entity
    static class LeftOut {
        @Column(name = "made")
        static int made;

        @Id
        long id;

        @Transient
        @Column(name = "size")
        int size;

        @Column(name = "place")
        transient int place;

        @Column(name = "count")
        static int getCount() {
            return made;
        }
    }

    @Test
    void columnOfWhatIsNotPersisted() {
        assertThat(Refusal.of(LeftOut.class))
                .containsExactly(
                        "LeftOut.made is static, so it is not persisted, and has @Column: remove one of them.",
                        "LeftOut.size is @Transient, so it is not persisted, and has @Column: remove one of them.",
                        "LeftOut.place is transient, so it is not persisted, and has @Column: remove one of them.",
                        "LeftOut.getCount() is static, so it is not persisted, and has @Column: remove one of them.");
    }

    @Embeddable
    record Price(int amount) {}

    @Entity
    static class Twice {
        @Id
        long id;

        @Embedded
        @AttributeOverride(name = "amount", column = @Column(name = "net"))
        @AttributeOverride(name = "amount", column = @Column(name = "gross"))
        @Nullable
        Price price;
    }

    @Test
    void overriddenTwice() {
        assertThat(Refusal.of(Twice.class))
                .containsExactly("Twice.price has @AttributeOverride of 'amount' twice: keep one of them.");
    }
}
