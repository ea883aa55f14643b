package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import dev.orm.testing.Covers;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnTests {

    @Embeddable
    static class Size {
        int width;
    }

    @Entity
    @jakarta.persistence.Table(
            uniqueConstraints =
                    @jakarta.persistence.UniqueConstraint(
                            name = "uk_code",
                            columnNames = {"itemCode", "part"}))
    static class Item {
        static final int SHARED = 1;

        @Id
        Long id;

        String name;

        @Column(length = 8, unique = true)
        String itemCode;

        @Basic(optional = false)
        String part;

        @Lob
        String text;

        @Column(precision = 10, scale = 2)
        BigDecimal price;

        @Column(scale = 3)
        BigDecimal weight;

        @Column(secondPrecision = 3)
        Instant changed;

        @Column(columnDefinition = "char(2)")
        String country;

        @Column(insertable = false, updatable = false)
        String computed;

        @Column(name = "computed")
        String written;

        int stock;
        Size size;
        transient String cache;

        @Transient
        String scratch;
    }

    private static final EntityMapping<Item> ITEM =
            MappingRegistry.of(Item.class).entity(Item.class);
    private static final Table TABLE = ITEM.table();

    @Test
    void textHasTheDefaultLengthOfJpa() {
        assertThat(TABLE.column("name").length()).isEqualTo(255);
    }

    @Test
    void lengthIsTaken() {
        assertThat(TABLE.column("item_code").length()).isEqualTo(8);
    }

    @Test
    void largeObjectHasNoLength() {
        assertThat(TABLE.column("text").length()).isZero();
    }

    @Test
    void digitsBehindThePointAloneAreTaken() {
        assertThat(TABLE.column("weight").scale()).isEqualTo(3);
        assertThat(TABLE.column("weight").precision()).isEqualTo(38);
    }

    @Test
    void uniqueColumnIsTaken() {
        assertThat(TABLE.column("item_code").unique()).isTrue();
    }

    @Test
    void uniqueConstraintNamesColumns() {
        assertThat(TABLE.uniqueConstraints())
                .containsExactly(
                        new UniqueConstraint("uk_item_item_code", List.of("item_code")),
                        new UniqueConstraint("uk_code", List.of("item_code", "part")));
    }

    @Test
    @Covers({"T16.2", "D2.1"})
    void attributeIsNullableUnlessItSaysOtherwise() {
        assertThat(TABLE.column("name").nullable()).isTrue();
        assertThat(TABLE.column("id").nullable()).isFalse();
    }

    @Test
    @Covers({"T16.2", "D2.1"})
    void mandatoryBasicIsNotNullable() {
        assertThat(TABLE.column("part").nullable()).isFalse();
    }

    @Test
    @Covers({"T16.2", "D2.1"})
    void primitiveIsNotNullable() {
        assertThat(TABLE.column("stock").nullable()).isFalse();
    }

    @Test
    void primitiveOfEmbeddableIsNullableBecauseTheObjectMayBeMissing() {
        assertThat(TABLE.column("width").nullable()).isTrue();
    }

    @Test
    @Covers("D2.1")
    void precisionAndScaleAreTaken() {
        assertThat(TABLE.column("price").precision()).isEqualTo(10);
        assertThat(TABLE.column("price").scale()).isEqualTo(2);
    }

    @Test
    void precisionOfSecondsIsTaken() {
        assertThat(TABLE.column("changed").precision()).isEqualTo(3);
    }

    @Test
    @Covers("D2.1")
    void definitionReplacesTheType() {
        assertThat(TABLE.column("country").unsafeDefinition()).isEqualTo("char(2)");
    }

    @Test
    void twoAttributesMayShareColumnIfOneWritesIt() {
        BasicAttribute computed = (BasicAttribute) ITEM.attribute("computed");
        assertThat(computed.column()).isSameAs(((BasicAttribute) ITEM.attribute("written")).column());
        assertThat(computed.insertable()).isFalse();
        assertThat(computed.updatable()).isFalse();
    }

    @Test
    @Covers("D4.2")
    void staticTransientAndExcludedMembersAreNotMapped() {
        assertThat(ITEM.attributes()).extracting(Attribute::path).doesNotContain("SHARED", "cache", "scratch");
    }

    @Test
    void idIsNeverUpdated() {
        assertThat(ITEM.id().attributes().get(0).updatable()).isFalse();
    }
}
