package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static dev.orm.session.shop.Order_.ORDER;
import static dev.orm.sql.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.Operation;
import dev.orm.engine.OperationEvent;
import dev.orm.engine.OperationListener;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** What listeners to operations are told. */
final class OperationTests extends SessionTest implements OperationListener {

    private final List<String> begun = new ArrayList<>();
    private final List<OperationEvent> ended = new ArrayList<>();
    private final Session heard;

    OperationTests(Lab lab) {
        super(lab, SHOP);
        heard = SessionFactory.of(lab.engine().withOperationListeners(this), mappings)
                .openSession();
    }

    @Override
    public Ending begun(Operation operation) {
        begun.add(line(operation));
        return ended::add;
    }

    private static String line(Operation operation) {
        return operation.kind() + (operation.entity() == null ? "" : " " + operation.entity());
    }

    private List<String> endedLines() {
        return ended.stream()
                .map(event -> line(event.operation()) + ": " + event.counts().statements() + " statements, "
                        + event.counts().rows() + " rows, " + event.counts().entities() + " entities")
                .toList();
    }

    @BeforeEach
    void twoCustomersWithTwoOrdersEach() {
        for (int i = 0; i < 2; i++) {
            Customer customer = new Customer("c" + i);
            customer.addOrder(new Order(null));
            customer.addOrder(new Order(null));
            givenAll(customer);
        }
        begun.clear();
    }

    @AfterEach
    void closeHeardSession() {
        heard.close();
    }

    @Test
    @Covers("E12.6")
    void aSelectIsToldWithItsEntityAndWhatItRead() {
        heard.query(CUSTOMER).list();

        assertThat(endedLines()).containsExactly("SELECT Customer: 1 statements, 2 rows, 2 entities");
        assertThat(ended.get(0).nanos()).isPositive();
        assertThat(ended.get(0).failure()).isNull();
    }

    @Test
    void aSelectOfValuesConcernsTheEntityTheyAreOf() {
        heard.execute(Sql.select(CUSTOMER.name));

        assertThat(endedLines()).containsExactly("SELECT Customer: 1 statements, 2 rows, 0 entities");
    }

    @Test
    void whatComesWithResultIsInsideItsSelect() {
        heard.query(CUSTOMER).options(selectin(CUSTOMER.orders())).list();

        assertThat(begun).containsExactly("SELECT Customer", "SELECT Order");
        assertThat(endedLines())
                .containsExactly(
                        "SELECT Order: 1 statements, 4 rows, 4 entities",
                        "SELECT Customer: 2 statements, 2 rows, 2 entities");
    }

    @Test
    @Covers("E12.6")
    void lazyLoadingSaysWhatWasTouchedAndWhatToDo() {
        heard.query(CUSTOMER).list().get(0).getOrders().size();

        assertThat(begun).containsExactly("SELECT Customer", "LOAD Customer", "SELECT Order");
        assertThat(ended.get(2).operation().touched())
                .extracting(Operation.Touched::what, Operation.Touched::advice)
                .containsExactly("Customer.orders", "Load it with the query: .options(selectin(Customer.orders))");
    }

    @Test
    @Covers("SO5.1")
    void usesOfTheSameAreEqualWithoutAskingForAdvice() {
        Operation.Touched orders = new Operation.Touched("Customer.orders", () -> {
            throw new AssertionError("nobody asked");
        });

        assertThat(orders)
                .isEqualTo(new Operation.Touched("Customer.orders", () -> "Load it"))
                .hasToString("Customer.orders")
                .isNotEqualTo(new Operation.Touched("Order.lines", () -> "Load it"));
    }

    /** A session told of by a listener that throws between two that record. */
    private Session heardBeside(OperationListener broken) {
        return SessionFactory.of(lab.engine().withOperationListeners(this, broken, this), mappings)
                .openSession();
    }

    @Test
    void aListenerThatThrowsAtTheEndKeepsNoOtherFromItsEnd() {
        try (Session session = heardBeside(operation -> event -> {
            if (operation.kind() == Operation.Kind.SELECT) {
                throw new IllegalStateException("broken listener");
            }
        })) {
            assertThatThrownBy(() -> session.query(CUSTOMER).list()).hasMessage("broken listener");
        }

        assertThat(ended.stream().filter(event -> event.operation().kind() == Operation.Kind.SELECT))
                .hasSize(2);
    }

    @Test
    void aListenerThatThrowsAtTheEndDoesNotHideTheFailure() {
        try (Session session = heardBeside(operation -> event -> {
            if (event.failure() != null) {
                throw new IllegalStateException("broken listener");
            }
        })) {
            givenAll(new Product("p1", "Pen"));
            session.add(new Product("p1", "Ink"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(DuplicateKeyException.class)
                    .satisfies(failure -> assertThat(failure.getSuppressed()[0]).hasMessage("broken listener"));
        }
    }

    @Test
    void whatWasBegunIsEndedWhenAnotherListenerRefusesToBegin() {
        try (Session session = heardBeside(operation -> {
            if (operation.kind() == Operation.Kind.SELECT) {
                throw new IllegalStateException("broken listener");
            }
            return event -> {};
        })) {
            assertThatThrownBy(() -> session.query(CUSTOMER).list()).hasMessage("broken listener");
        }

        assertThat(ended.stream().filter(event -> event.operation().kind() == Operation.Kind.SELECT))
                .singleElement()
                .satisfies(event -> assertThat(event.failure()).hasMessage("broken listener"));
    }

    @Test
    @Covers("E12.6")
    void aFlushIsToldWithTheRowsItWrote() {
        heard.add(new Product("p1", "Pen"));
        heard.add(new Product("p2", "Ink"));
        heard.flush();

        assertThat(endedLines()).last().asString().startsWith("FLUSH Product: ").endsWith("2 rows, 0 entities");
    }

    @Test
    void aFlushOfSeveralEntitiesConcernsNoSingleOne() {
        Customer customer = new Customer("new");
        customer.addOrder(new Order(null));
        heard.add(customer);
        heard.flush();

        assertThat(begun).contains("FLUSH");
    }

    @Test
    void aFlushThatWritesNothingIsNotTold() {
        heard.flush();

        assertThat(begun).isEmpty();
    }

    @Test
    @Covers("E12.6")
    void changesOfManyRowsAreTold() {
        heard.execute(Sql.update(CUSTOMER).set(CUSTOMER.name, "same").allRows());
        heard.execute(Sql.deleteFrom(ORDER).allRows());
        heard.insertAll(Product.class, List.of(new Product("p1", "Pen"), new Product("p2", "Ink")));

        assertThat(endedLines())
                .containsExactly(
                        "UPDATE Customer: 1 statements, 2 rows, 0 entities",
                        "DELETE Order: 1 statements, 4 rows, 0 entities",
                        "INSERT Product: 1 statements, 2 rows, 0 entities");
    }

    @Test
    void aStreamIsToldWhenItIsClosed() {
        try (Stream<Order> orders = heard.query(ORDER).stream(3)) {
            assertThat(orders.limit(2).toList()).hasSize(2);
            assertThat(endedLines()).noneMatch(line -> line.startsWith("STREAM"));
        }

        assertThat(begun).first().isEqualTo("STREAM Order");
        assertThat(endedLines()).last().asString().startsWith("STREAM Order: ").endsWith(", 3 rows, 3 entities");
    }

    @Test
    void aSessionSumsUpWhatItDid() {
        heard.query(CUSTOMER).list().get(0).setName("new");
        heard.commit();
        heard.close();
        heard.close();

        assertThat(endedLines()).last().isEqualTo("SESSION: 2 statements, 3 rows, 2 entities");
        assertThat(endedLines()).filteredOn(line -> line.startsWith("SESSION")).hasSize(1);
    }

    @Test
    void aFailureIsTold() {
        heard.add(new Product("p1", "Pen"));
        heard.commit();
        heard.clear();
        heard.add(new Product("p1", "Pen"));

        assertThatThrownBy(heard::flush).isSameAs(ended.get(ended.size() - 1).failure());
    }

    @Test
    void aListenerThatWasTakenAwayHearsNothing() {
        try (Session quiet = SessionFactory.of(
                        lab.engine().withOperationListeners(this).withoutOperationListener(this), mappings)
                .openSession()) {
            quiet.query(CUSTOMER).list();
        }

        assertThat(begun).isEmpty();
    }
}
