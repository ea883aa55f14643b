package dev.orm.cost;

import static dev.orm.cost.Customer_.CUSTOMER;
import static dev.orm.cost.PurchaseOrder_.PURCHASE_ORDER;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.session.Session;
import dev.orm.session.SessionOptions;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.LossyProxy;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a session waits for the server, counted on the wire: what a driver sends beside statements counts, too. */
@OnEachDatabase(only = DatabaseProduct.POSTGRESQL)
class RoundTripTests {

    private final LossyProxy wire;
    private final Engine engine;
    private final Shop shop;

    RoundTripTests(TestDatabase database) throws IOException {
        database.clear();
        this.wire = new LossyProxy(database);
        this.engine = Engine.create(wire.url());
        this.shop = new Shop(engine);
    }

    @BeforeEach
    void warm() {
        roundTrips(session -> session.get(Customer.class, 1L));
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
        wire.close();
    }

    /** The least of some runs: a pool may look after its connection at any time. */
    private int roundTrips(SessionOptions options, Consumer<Session> work) {
        int least = Integer.MAX_VALUE;
        for (int run = 0; run < 4; run++) {
            int before = wire.roundTrips();
            try (Session session = shop.sessions().openSession(options)) {
                work.accept(session);
            }
            least = Math.min(least, wire.roundTrips() - before);
        }
        return least;
    }

    private int roundTrips(Consumer<Session> work) {
        return roundTrips(SessionOptions.standalone(), session -> {
            work.accept(session);
            session.commit();
        });
    }

    @Test
    void aLoneReadByKeyIsOne() {
        assertThat(roundTrips(SessionOptions.singleReads(), session -> session.get(Customer.class, 7L)))
                .isOne();
    }

    @Test
    void aLoneQueryIsOne() {
        assertThat(roundTrips(
                        SessionOptions.singleReads(),
                        session -> session.query(CUSTOMER)
                                .where(CUSTOMER.city.eq("City 1"))
                                .list()))
                .isOne();
    }

    @Test
    void aReadInATransactionBringsItsBeginAlong() {
        assertThat(roundTrips(session -> session.get(Customer.class, 7L))).isEqualTo(2);
    }

    @Test
    void aSessionThatDoesNothingIsNone() {
        assertThat(roundTrips(session -> {})).isZero();
    }

    @Test
    void aThousandEntitiesAreOneBesideTheCommit() {
        assertThat(roundTrips(session -> session.query(CUSTOMER).list())).isEqualTo(2);
    }

    @Test
    void aGraphIsOneForEachLevelOfCollections() {
        assertThat(roundTrips(session -> session.query(PURCHASE_ORDER)
                        .where(PURCHASE_ORDER.id.in(shop.orderIds(50)))
                        .options(joined(PURCHASE_ORDER.customer()), selectin(PURCHASE_ORDER.lines()))
                        .list()))
                .isEqualTo(3);
    }

    @Test
    void theSameGraphWalkedWithoutOptionsIsOneMore() {
        assertThat(roundTrips(this::walk)).isEqualTo(4);
    }

    private void walk(Session session) {
        List<String> seen = new ArrayList<>();
        for (PurchaseOrder order : session.query(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.id.in(shop.orderIds(50)))
                .list()) {
            Customer customer = order.getCustomer();
            seen.add(customer == null ? "" : customer.getName());
            order.getLines().forEach(line -> seen.add(line.getProduct()));
        }
        assertThat(seen).hasSize(50 + 50 * Shop.LINES);
    }

    /** The keys of both tables, then the rows of both, and the commit. */
    @Test
    void aGraphIsInsertedByTwoForEachTable() {
        assertThat(roundTrips(session -> {
                    for (int i = 0; i < 100; i++) {
                        session.add(Shop.order(session.reference(Customer.class, 1L + i), i));
                    }
                }))
                .isEqualTo(5);
    }

    @Test
    void fiftyOfFiveHundredObjectsAreUpdatedByOne() {
        assertThat(roundTrips(session -> {
                    List<Customer> customers = session.query(CUSTOMER)
                            .orderBy(CUSTOMER.id.asc())
                            .limit(500)
                            .list();
                    int rating = customers.get(0).getRating() + 1;
                    IntStream.range(0, 50).forEach(i -> customers.get(i * 10).rate(rating));
                }))
                .isEqualTo(3);
    }

    @Test
    void aThousandRecordsAreOneBesideTheCommit() {
        assertThat(roundTrips(session -> session.query(CUSTOMER)
                        .into(AllocationTests.CustomerView.class)
                        .list()))
                .isEqualTo(2);
    }

    @Test
    void aPageIsOneBesideTheCommit() {
        assertThat(roundTrips(session -> session.query(CUSTOMER)
                        .where(CUSTOMER.city.eq("City 1"))
                        .orderBy(CUSTOMER.name.asc())
                        .limit(20)
                        .offset(20)
                        .list()))
                .isEqualTo(2);
    }

    @Test
    void twentyObjectsReadOneByOneAreWrittenByOne() {
        assertThat(roundTrips(session -> {
                    for (long id = 1; id <= 20; id++) {
                        Customer customer = session.get(Customer.class, id);
                        customer.rate(customer.getRating() + 1);
                    }
                }))
                .isEqualTo(22);
    }

    @Test
    void oneChangeAmongAThousandObjectsIsWrittenByOne() {
        assertThat(roundTrips(session -> {
                    List<Customer> customers = session.query(CUSTOMER).list();
                    customers.get(500).rate(customers.get(500).getRating() + 1);
                }))
                .isEqualTo(3);
    }

    @Test
    void oneNewObjectIsWrittenByOne() {
        assertThat(roundTrips(session -> session.add(Shop.order(session.reference(Customer.class, 1L), 1))))
                .isLessThanOrEqualTo(5); // keys of the order and of its lines, the rows of both, the commit
    }

    @Test
    void aThousandNewObjectsAreTwoForEachThousand() {
        assertThat(roundTrips(SessionOptions.standalone(), session -> {
                    IntStream.range(0, 1_000).mapToObj(Customer::new).forEach(session::add);
                    session.flush();
                    session.rollback();
                }))
                .isEqualTo(3); // keys, rows, the rollback
    }

    @Test
    void aGraphIsDeletedByOneForEachTable() {
        assertThat(roundTrips(SessionOptions.standalone(), session -> {
                    session.query(PURCHASE_ORDER)
                            .where(PURCHASE_ORDER.id.in(shop.orderIds(100)))
                            .list()
                            .forEach(session::delete);
                    session.flush();
                    session.rollback();
                }))
                .isLessThanOrEqualTo(5); // orders, their lines, a delete for each table, the rollback
    }

    @Test
    void tenThousandRowsByTheBulkDoorAreOneCopy() {
        assertThat(roundTrips(SessionOptions.standalone(), session -> {
                    List<OrderLine> lines = IntStream.range(0, 10_000)
                            .mapToObj(i -> new OrderLine(
                                    session.reference(
                                            PurchaseOrder.class,
                                            shop.orderIds(1).get(0)),
                                    i))
                            .toList();
                    assertThat(session.insertAll(OrderLine.class, lines)).isEqualTo(10_000);
                    session.rollback();
                }))
                .isLessThanOrEqualTo(5); // keys, the beginning of a copy and its end, the rollback
    }
}
