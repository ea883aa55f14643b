package dev.orm.cost;

import static dev.orm.cost.Customer_.CUSTOMER;
import static dev.orm.cost.PurchaseOrder_.PURCHASE_ORDER;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.session.Session;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The text of a statement is made once for its shape, whatever its values and the lengths of its lists are. */
@OnEachDatabase
class RenderedTextTests {

    private final Engine engine;
    private final Shop shop;

    RenderedTextTests(TestDatabase database) {
        database.clear();
        this.engine = Engine.of(database.dataSource());
        this.shop = new Shop(engine);
    }

    /** Texts that are made when the work is done a second time. */
    private long madeAgain(Consumer<Session> first, Consumer<Session> second) {
        shop.sessions().doInTransaction(first);
        long misses = engine.statements().misses();
        shop.sessions().doInTransaction(second);
        return engine.statements().misses() - misses;
    }

    @Test
    void aQueryWithOtherValues() {
        assertThat(madeAgain(session -> page(session, "City 1", 10), session -> page(session, "City 2", 20)))
                .isZero();
    }

    private static void page(Session session, String city, int size) {
        session.query(CUSTOMER)
                .where(CUSTOMER.city.eq(city))
                .orderBy(CUSTOMER.name.asc())
                .limit(size)
                .list();
    }

    @Test
    void aGraphOfAnotherNumberOfOrders() {
        assertThat(madeAgain(session -> graph(session, 10), session -> graph(session, 50)))
                .isZero();
    }

    private void graph(Session session, int orders) {
        session.query(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.id.in(shop.orderIds(orders)))
                .options(joined(PURCHASE_ORDER.customer()), selectin(PURCHASE_ORDER.lines()))
                .list();
    }

    @Test
    void aGraphThatIsWalkedAgain() {
        assertThat(madeAgain(session -> walk(session, 10), session -> walk(session, 50)))
                .isZero();
    }

    private void walk(Session session, int orders) {
        long lines = 0;
        for (PurchaseOrder order : session.query(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.id.in(shop.orderIds(orders)))
                .list()) {
            lines += order.getLines().size();
        }
        assertThat(lines).isEqualTo((long) Shop.LINES * orders);
    }

    @Test
    void entitiesByTheirKeys() {
        assertThat(madeAgain(session -> session.get(Customer.class, 1L), session -> session.get(Customer.class, 2L)))
                .isZero();
    }
}
