package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.annotation.SetByDatabase;
import dev.orm.annotation.SoftDelete;
import dev.orm.annotation.TenantId;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.testing.Covers;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SecondaryTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where {@code @TenantId} and {@code @SoftDelete} may stand. */
class RefusedVisibilityTests {

    @MappedSuperclass
    abstract static class Owned {
        @TenantId
        String tenant;

        @SoftDelete
        Instant gone;
    }

    @Entity
    static class Letter extends Owned {
        @Id
        Long id;
    }

    @Test
    @Covers({"L11.4", "L11.7"})
    void aMappedSuperclassMayHaveThem() {
        EntityMapping<Letter> mapping = MappingRegistry.of(Letter.class).entity(Letter.class);
        BasicAttribute tenant = (BasicAttribute) mapping.attribute("tenant");

        assertThat(mapping.tenant()).isSameAs(tenant);
        assertThat(tenant.updatable()).isFalse();
        assertThat(tenant.nullable()).isFalse();
        assertThat(mapping.deletion()).isSameAs(mapping.attribute("gone"));
    }

    @Entity
    static class Twice {
        @Id
        Long id;

        @TenantId
        String one;

        @TenantId
        String two;

        @SoftDelete
        boolean gone;

        @SoftDelete
        boolean hidden;
    }

    @Test
    @Covers({"L11.4", "L11.7"})
    void anEntityHasOneOfEach() {
        assertThat(Refusal.of(Twice.class))
                .containsExactly(
                        "Twice has @TenantId at one and at two: one attribute of an entity has it.",
                        "Twice has @SoftDelete at gone and at hidden: one attribute of an entity has it.");
    }

    @Embeddable
    static class Place {
        String street;
    }

    @Entity
    static class Elsewhere {
        @Id
        Long id;

        @TenantId
        @ManyToOne
        Elsewhere other;

        @SoftDelete
        @Embedded
        Place place;
    }

    @Test
    @Covers({"L11.4", "L11.7"})
    void theyAreForBasicAttributes() {
        assertThat(Refusal.of(Elsewhere.class))
                .containsExactly(
                        "Elsewhere.other has @TenantId and is no basic attribute: put it at one with a column of its own.",
                        "Elsewhere.place has @SoftDelete and is no basic attribute: put it at one with a column of its own.");
    }

    @Entity
    static class Base {
        @Id
        Long id;
    }

    @Entity
    static class Special extends Base {
        @TenantId
        String tenant;

        @SoftDelete
        boolean gone;
    }

    @Test
    @Covers({"L11.4", "L11.7"})
    void aHierarchyHasThemAtItsTop() {
        assertThat(Refusal.of(Base.class, Special.class))
                .containsExactly(
                        "Special.tenant has @TenantId in a class that extends Base, whose rows would not have it: put it there.",
                        "Special.gone has @SoftDelete in a class that extends Base, whose rows would not have it: put it there.");
    }

    @Entity
    @SecondaryTable(name = "far")
    static class Spread {
        @Id
        Long id;

        @TenantId
        @Column(table = "far")
        String tenant;
    }

    @Test
    @Covers("L11.4")
    void theyAreInTheTableOfTheEntity() {
        assertThat(Refusal.of(Spread.class))
                .containsExactly(
                        "Spread.tenant has @TenantId and is in a @SecondaryTable: leave it in the table of the entity.");
    }

    @Entity
    static class Unwritable {
        @Id
        Long id;

        @TenantId
        @SetByDatabase
        String tenant;

        @SoftDelete
        @Column(updatable = false)
        boolean gone;
    }

    @Test
    @Covers({"L11.4", "L11.7"})
    void theyCanBeWritten() {
        assertThat(Refusal.of(Unwritable.class))
                .containsExactly(
                        "Unwritable.tenant has @TenantId, and no insert may write it: remove insertable = false, or what lets the"
                                + " database set the column.",
                        "Unwritable.gone has @SoftDelete, and a delete cannot set it: it must be updatable, and neither id nor"
                                + " version nor tenant.");
    }

    @Entity
    static class Dated {
        @Id
        Long id;

        @SoftDelete
        LocalDate day;
    }

    @Entity
    static class Mandatory {
        @Id
        Long id;

        @SoftDelete
        @Column(nullable = false)
        Instant gone;
    }

    @Test
    @Covers("L11.7")
    void aSoftDeleteIsABooleanOrATimeThatMayBeNull() {
        assertThat(Refusal.of(Dated.class, Mandatory.class))
                .containsExactly(
                        "Dated.day has @SoftDelete and is a LocalDate: it takes a boolean, or the time of the delete as Instant,"
                                + " OffsetDateTime or LocalDateTime, without a converter.",
                        "Mandatory.gone has @SoftDelete and is mandatory, but null says that the row is there: let it be null.");
    }

    @Embeddable
    static class Item {
        @TenantId
        String tenant;

        String name;
    }

    @Entity
    static class Holder {
        @Id
        Long id;

        @ElementCollection
        List<Item> items;
    }

    @Test
    @Covers("L11.4")
    void elementsOfCollectionsHaveNone() {
        assertThat(Refusal.of(Holder.class))
                .contains(
                        "Holder.items has elements with @TenantId, which says nothing there: elements belong to their owner."
                                + " Remove it, or make them entities.");
    }
}
