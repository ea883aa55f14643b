package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.mapping.petclinic.PetType;
import dev.orm.mapping.sample.Catalog;
import dev.orm.mapping.sample.Seat;
import dev.orm.mapping.tpch.Customer;
import dev.orm.mapping.tpch.LineItem;
import dev.orm.mapping.tpch.LineItemKey;
import dev.orm.mapping.tpch.Order;
import dev.orm.mapping.tpch.PartSupp;
import dev.orm.mapping.tpch.PartSuppKey;
import dev.orm.mapping.tpch.Region;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdTests {

    private static final MappingRegistry REGISTRY = MappingRegistry.builder()
            .classes(TpchMappingTests.ENTITIES)
            .classes(PetType.class, Catalog.class)
            .build();

    private static Id id(Class<?> entity) {
        return REGISTRY.entity(entity).id();
    }

    @Test
    void singleIdIsTheValueOfItsAttribute() {
        PetType type = new PetType();
        type.setId(3);
        assertThat(id(PetType.class).get(type)).isEqualTo(3);
    }

    @Test
    void missingIdIsNull() {
        assertThat(id(PetType.class).get(new PetType())).isNull();
        assertThat(id(PetType.class).isComplete(new PetType())).isFalse();
    }

    @Test
    void zeroIsAnIdWhereIdsAreAssigned() {
        assertThat(id(Region.class).get(new Region(0, "AFRICA"))).isEqualTo(0);
    }

    @Test
    void setWritesSingleId() {
        PetType type = new PetType();
        id(PetType.class).set(type, 3);
        assertThat(type.getId()).isEqualTo(3);
    }

    @Test
    void javaTypeIsBoxed() {
        assertThat(id(Region.class).javaType()).isEqualTo(Integer.class);
        assertThat(id(Region.class).composite()).isFalse();
    }

    @Test
    void uuidIsGeneratedAsUuid() {
        assertThat(id(Catalog.class).strategy()).isEqualTo(IdStrategy.UUID);
        assertThat(id(Catalog.class).javaType()).isEqualTo(UUID.class);
    }

    @Test
    void embeddedRecordIsTheId() {
        LineItem line = new LineItem(new Order(10, new Customer("c")), 2);
        assertThat(id(LineItem.class).get(line)).isEqualTo(new LineItemKey(10, 2));
        assertThat(id(LineItem.class).composite()).isTrue();
    }

    @Test
    void embeddedClassIsBuiltFromColumns() {
        assertThat(id(PartSupp.class).of(new Object[] {1L, 2L})).isEqualTo(new PartSuppKey(1L, 2L));
    }

    @Test
    void compositeIdWithMissingPartIsIncomplete() {
        PartSupp partSupp = new PartSupp();
        id(PartSupp.class).set(partSupp, new PartSuppKey(1L, null));
        assertThat(id(PartSupp.class).get(partSupp)).isNull();
        assertThat(id(PartSupp.class).values(partSupp)).containsExactly(1L, null);
    }

    @Test
    void columnsOfCompositeIdFollowItsAttributes() {
        assertThat(id(LineItem.class).columns(new LineItemKey(10, 2))).containsExactly(10L, 2);
    }

    @Test
    void idWithNullColumnIsNone() {
        assertThat(id(LineItem.class).of(new Object[] {10L, null})).isNull();
    }

    @Test
    void wholeNumbersAreConvertedWithoutLoss() {
        assertThat(id(Order.class).convert(5)).isEqualTo(5L);
        assertThat(id(Region.class).convert(5L)).isEqualTo(5);
        assertThat(id(Order.class).convert(new BigDecimal("5.0"))).isEqualTo(5L);
    }

    @Test
    void fractionsAreRefusedAsIds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> id(Order.class).convert(5.5))
                .withMessage(
                        "The id of Order has the type Long, and a value of type Double was given that cannot be converted"
                                + " without loss: pass one of type Long.");
    }

    @Test
    void numbersThatDoNotFitAreRefusedAsIds() {
        assertThatIllegalArgumentException().isThrownBy(() -> id(Region.class).convert(1L << 40));
    }

    @Test
    void textIsRefusedAsNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> id(Order.class).convert("5"));
    }

    @Test
    void otherClassIsRefusedAsCompositeId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> id(LineItem.class).convert(5))
                .withMessage("The id of LineItem has the type LineItemKey, and a value of type Integer was given that"
                        + " cannot be converted without loss: pass one of type LineItemKey.");
    }

    @ParameterizedTest
    @EnumSource
    void setWritesAllPartsOfRecordAtOnce(AccessMode mode) {
        EntityMapping<Seat> mapping = MappingRegistry.builder()
                .classes(Seat.class)
                .access(mode)
                .build()
                .entity(Seat.class);
        Seat seat = new Seat();
        mapping.id().set(seat, new Seat.Key("A", 7));
        assertThat(mapping.id().get(seat)).isEqualTo(new Seat.Key("A", 7));
    }
}
