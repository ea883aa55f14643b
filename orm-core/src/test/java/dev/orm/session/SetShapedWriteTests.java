package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Line;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tag;
import dev.orm.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SetShapedWriteTests extends SessionTest {

    SetShapedWriteTests(Lab lab) {
        super(lab, SHOP);
    }

    private List<Order> orders(int orders, int lines) {
        Product product = new Product("pen", "Pen");
        session.add(product);
        session.flush();
        List<Order> all = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            Order order = new Order(null);
            IntStream.range(0, lines).forEach(line -> order.addLine(product, line));
            all.add(order);
        }
        return all;
    }

    @Test
    void aThousandOrdersWithFiveThousandLinesTakeAHandfulOfStatements() {
        session.addAll(orders(1_000, 5));

        assertThat(sql.texts(session::flush)).hasSizeLessThan(10);
        assertThat(session.query(Line.class).count()).isEqualTo(5_000);
    }

    @Test
    @OnlyOn(Setup.POSTGRESQL)
    void onPostgresqlIdentitiesAreReservedAndEachTableIsOneStatement() {
        session.addAll(orders(1_000, 5));

        assertThat(sql.texts(session::flush)).hasSize(3);
    }

    @Test
    void idsOfIdentityColumnsComeBackToTheirRows() {
        List<Order> orders = orders(300, 0);
        IntStream.range(0, 300).forEach(i -> orders.get(i).setStatus("s" + i));
        session.addAll(orders);
        session.commit();

        inDatabase(other -> {
            orders.forEach(
                    order -> assertThat(other.get(Order.class, order.getId()).getStatus())
                            .isEqualTo(order.getStatus()));
            return true;
        });
    }

    @Test
    @Covers({"S4.1", "U8.1"})
    void updatesOfTheSameColumnsShareAStatement() {
        List<Order> orders = orders(500, 0);
        session.addAll(orders);
        session.flush();
        IntStream.range(0, 500).forEach(i -> orders.get(i).setStatus("s" + i));

        assertThat(sql.of(session::flush)).containsExactly("update orders set status, version");
        assertThat(orders).allMatch(order -> order.getVersion() == 1);
    }

    @Test
    void updatesOfDifferentColumnsAreStatementsOfTheirOwn() {
        Customer one = new Customer("Ann");
        Customer two = new Customer("Bob");
        session.addAll(List.of(one, two));
        session.flush();
        one.setName("Cid");
        two.setTier(dev.orm.session.shop.Tier.GOLD);

        assertThat(sql.of(session::flush))
                .containsExactlyInAnyOrder("update customer set name", "update customer set tier");
    }

    private List<Order> changedOrders(int... closed) {
        List<Order> orders = orders(4, 0);
        session.addAll(orders);
        session.flush();
        orders.forEach(order -> order.setVersion(7));
        for (int index : closed) {
            orders.get(index).setStatus("closed");
        }
        return orders;
    }

    @Test
    void statementsOfOneTableFollowTheKeysOfTheirRows() {
        changedOrders(0, 1);

        assertThat(session.plan().lines())
                .containsExactly("update Order x2 [version, status]", "update Order x2 [version]");
    }

    @Test
    void rowsThatStatementsTakeInTurnsAreLockedFirst() {
        changedOrders(1, 2);

        assertThat(session.plan().lines()).startsWith("lock Order x4").hasSize(3);
    }

    @Test
    @OnlyOn(Setup.POSTGRESQL)
    void rowsAreLockedInTheOrderOfTheirKeysByOneStatement() {
        changedOrders(1, 2);

        assertThat(sql.texts(session::flush))
                .hasSize(3)
                .first()
                .asString()
                .isEqualTo("with v as (select * from unnest(?) as v(c0)) select l.id from orders as l"
                        + " where l.id = any(array(select v.c0 from v)) order by l.id for no key update of l");
    }

    @Test
    @Covers("U8.1")
    void deletesShareAStatement() {
        List<Order> orders = orders(500, 0);
        session.addAll(orders);
        session.flush();
        orders.forEach(session::delete);

        assertThat(sql.of(session::flush))
                .endsWith("delete orders")
                .filteredOn("delete orders"::equals)
                .hasSize(1);
    }

    @Test
    void rowsOfAJoinTableShareAStatement() {
        List<Order> orders = orders(50, 0);
        List<Tag> tags = IntStream.range(0, 4).mapToObj(i -> new Tag("t" + i)).toList();
        orders.forEach(order -> order.getTags().addAll(tags));
        session.addAll(orders);

        List<String> statements = sql.of(session::flush);

        assertThat(statements)
                .filteredOn("insert orders_tags"::equals)
                .hasSizeLessThanOrEqualTo(lab.isPostgresql() ? 1 : 3);
        assertThat(session.query(Tag.class).list())
                .allMatch(tag -> tag.getOrders().size() == 50);
    }

    @Test
    void tenThousandChangedObjectsAreAFewStatements() {
        session.addAll(
                IntStream.range(0, 10_000).mapToObj(i -> new Customer("c" + i)).toList());
        session.flush();
        session.clear();
        List<Customer> customers = session.query(Customer.class).list();
        customers.forEach(customer -> customer.setName(customer.getName() + "!"));

        assertThat(sql.of(session::flush))
                .hasSize(lab.isPostgresql() ? 10 : 1)
                .containsOnly("update customer set name");
        assertThat(sql.of(session::flush)).isEmpty();
    }
}
