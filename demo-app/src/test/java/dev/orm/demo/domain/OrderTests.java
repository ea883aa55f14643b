package dev.orm.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OrderTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final Nation nation = new Nation(7, "Germany", new Region(3, "Europe"));
    private final Customer customer = new Customer(
            1, "Customer#1", new Contact("Street 1", "12-345"), nation, BigDecimal.ZERO, MarketSegment.BUILDING);
    private final PartSupplier offer = new PartSupplier(
            new Part(5, "lavender lace", "Manufacturer#1", "Brand#13", "SMALL TIN", new BigDecimal("100.00")),
            new Supplier(9, "Supplier#9", new Contact("Street 2", "12-678"), nation),
            10,
            new BigDecimal("60.00"));
    private final Order order = Order.place(customer, OrderPriority.HIGH, "", NOW);

    @Test
    void totalIsThePriceOfAllLinesWithTax() {
        order.addLine(offer, 2, NOW);
        order.addLine(offer, 1, NOW);

        assertThat(order.getTotal()).isEqualByComparingTo("324.00");
    }

    @Test
    void lineTakesItsPartsOutOfTheStock() {
        order.addLine(offer, 4, NOW);

        assertThat(offer.getAvailableQuantity()).isEqualTo(6);
    }

    @Test
    void refusesMoreThanTheSupplierHas() {
        assertThatThrownBy(() -> order.addLine(offer, 11, NOW))
                .isInstanceOf(OutOfStockException.class)
                .hasMessageContaining("only 10");
    }

    @Test
    void changedQuantityMovesTheStockAndTheTotal() {
        order.addLine(offer, 4, NOW);

        order.changeQuantity(order.getLines().get(0), 1, NOW);

        assertThat(offer.getAvailableQuantity()).isEqualTo(9);
        assertThat(order.getTotal()).isEqualByComparingTo("108.00");
    }

    @Test
    void lastLineStays() {
        order.addLine(offer, 4, NOW);

        assertThatThrownBy(() -> order.removeLine(order.getLines().get(0), NOW)).isInstanceOf(OrderRuleException.class);
    }

    @Test
    void paidOrderIsNotChangedAnyMore() {
        order.addLine(offer, 4, NOW);
        order.pay(NOW);

        assertThatThrownBy(() -> order.addLine(offer, 1, NOW))
                .isInstanceOf(OrderRuleException.class)
                .hasMessageContaining("paid");
    }

    @Test
    void isPaidOnce() {
        order.addLine(offer, 4, NOW);
        order.pay(NOW);

        assertThatThrownBy(() -> order.pay(NOW)).isInstanceOf(OrderRuleException.class);
    }

    @Test
    void cancelledOrderGivesItsPartsBack() {
        order.addLine(offer, 4, NOW);

        order.cancel(NOW);

        assertThat(offer.getAvailableQuantity()).isEqualTo(10);
        assertThat(order.getStatus()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void remembersWhatHappened() {
        order.addLine(offer, 4, NOW);
        order.label(List.of(new Label("Rush")), NOW);
        order.pay(NOW);

        assertThat(order.getHistory())
                .extracting(OrderHistory::getEvent)
                .containsExactly(OrderEvent.PLACED, OrderEvent.LABELLED, OrderEvent.PAID);
    }

    @Test
    void refusesAVersionThatIsNotCurrent() {
        assertThatThrownBy(() -> Order.imported(7, customer, facts()).requireVersion(3))
                .isInstanceOf(StaleOrderException.class)
                .hasMessageContaining("version 3");
    }

    private static Order.Imported facts() {
        return new Order.Imported(
                OrderStatus.OPEN,
                OrderPriority.LOW,
                java.time.LocalDate.of(1996, 1, 2),
                BigDecimal.TEN,
                new Staff(1, "Ada Bauer", StaffRole.CLERK, "Germany", null),
                "");
    }
}
