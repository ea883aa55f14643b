package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.testing.Covers;
import dev.orm.type.SqlTypes;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.junit.jupiter.api.Test;

class HierarchyMappingTests {

    @Entity
    @DiscriminatorColumn(name = "sort", discriminatorType = DiscriminatorType.INTEGER)
    abstract static sealed class Payment permits ByCard, InCash {
        @Id
        Long id;

        @jakarta.persistence.Column(name = "sort", insertable = false, updatable = false)
        int sort;
    }

    @MappedSuperclass
    abstract static non-sealed class InCash<C> extends Payment {
        C currency;
    }

    @Entity
    @DiscriminatorValue("1")
    static final class ByCard extends Payment {
        String number;
    }

    @Entity
    @DiscriminatorValue("2")
    static class Coins extends InCash<String> {}

    @Entity
    static class Receipt {
        @Id
        Long id;

        @ManyToOne
        Payment payment;

        @ManyToOne
        Coins change;
    }

    private static final MappingRegistry REGISTRY =
            MappingRegistry.of(Coins.class, Receipt.class, ByCard.class, Payment.class);
    private static final EntityMapping<Payment> PAYMENT = REGISTRY.entity(Payment.class);
    private static final EntityMapping<ByCard> BY_CARD = REGISTRY.entity(ByCard.class);
    private static final EntityMapping<Coins> COINS = REGISTRY.entity(Coins.class);

    private static List<String> columns(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    @Test
    @Covers("D22.2")
    void subclassesMayBeNamedBeforeTheirSuperclass() {
        assertThat(columns(PAYMENT.table())).containsExactly("id", "sort", "currency", "number");
        assertThat(COINS.table()).isSameAs(PAYMENT.table());
    }

    @Test
    @Covers("D22.2")
    void typeVariablesOfClassesInBetweenAreReplaced() {
        assertThat(COINS.attribute("currency").javaType()).isEqualTo(String.class);
    }

    @Test
    void attributesOfTheSuperclassAreShared() {
        assertThat(COINS.attribute("id")).isSameAs(PAYMENT.attribute("id"));
        assertThat(COINS.access().paths().subList(0, 2))
                .isEqualTo(PAYMENT.access().paths());
    }

    @Test
    void mappingsKnowTheirHierarchy() {
        assertThat(COINS.root()).isSameAs(PAYMENT);
        assertThat(COINS.parent()).isSameAs(PAYMENT);
        assertThat(PAYMENT.parent()).isNull();
        assertThat(PAYMENT.inheritance()).isEqualTo(InheritanceStrategy.SINGLE_TABLE);
        assertThat(REGISTRY.entity(Receipt.class).inheritance()).isNull();
        assertThat(PAYMENT.isPolymorphic()).isTrue();
        assertThat(COINS.isPolymorphic()).isFalse();
        assertThat(COINS.isA(PAYMENT)).isTrue();
        assertThat(PAYMENT.isA(COINS)).isFalse();
        assertThat(List.<Object>copyOf(PAYMENT.concrete())).containsExactlyInAnyOrder(COINS, BY_CARD);
    }

    @Test
    @Covers("D19.5")
    void classesAreToldApartByNumbers() {
        Discriminator discriminator = PAYMENT.discriminator();

        assertThat(discriminator).isNotNull().isSameAs(COINS.discriminator());
        assertThat(discriminator.valueOf(COINS)).isEqualTo(2);
        assertThat((Object) discriminator.classOf(1)).isSameAs(BY_CARD);
        assertThat((Object) discriminator.classOf(3)).isNull();
        assertThat(discriminator.column().type()).isEqualTo(SqlTypes.INTEGER);
        assertThatThrownBy(() -> discriminator.valueOf(PAYMENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Payment has no value in the column sort");
    }

    @Test
    void anAttributeMayShowTheDiscriminator() {
        assertThat(((BasicAttribute) PAYMENT.attribute("sort")).column())
                .isSameAs(PAYMENT.discriminator().column());
    }

    @Test
    void relationsReferToTheTableOfTheHierarchy() {
        assertThat(REGISTRY.entity(Receipt.class).table().foreignKeys())
                .allSatisfy(key -> assertThat(key.targetTable()).isEqualTo("payment"));
    }

    @Test
    void instancesOfAbstractClassesCannotBeMade() {
        assertThatThrownBy(() -> PAYMENT.access().newInstance())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("is abstract: rows become instances of its subclasses");
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(discriminatorType = DiscriminatorType.CHAR)
    @DiscriminatorValue("B")
    static class Book {
        @Id
        Long id;
    }

    @Entity
    @DiscriminatorValue("N")
    static class Novel extends Book {
        String genre;
    }

    @Test
    @Covers("D19.5")
    void joinedTablesMayHaveADiscriminatorToo() {
        MappingRegistry registry = MappingRegistry.of(Book.class, Novel.class);
        EntityMapping<Novel> novel = registry.entity(Novel.class);

        assertThat(columns(novel.table())).containsExactly("id", "dtype");
        assertThat(novel.parts())
                .extracting(part -> columns(part.table()))
                .containsExactly(List.of("id", "dtype"), List.of("id", "genre"));
        assertThat(novel.part(novel.attribute("genre")).table().name()).isEqualTo("novel");
        assertThat(novel.discriminator().valueOf(novel)).isEqualTo('N');
    }
}
