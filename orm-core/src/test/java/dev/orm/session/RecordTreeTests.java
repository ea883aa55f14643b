package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static dev.orm.session.shop.Line_.LINE;
import static dev.orm.session.shop.Order_.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Address;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tag;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.IncorrectResultSizeDataAccessException;

/** Entities as records of their attributes. */
final class RecordTreeTests extends SessionTest {

    RecordTreeTests(Lab lab) {
        super(lab, SHOP);
    }

    record Name(String name) {}

    record Place(String street, String city) {}

    record Client(Long id, String name, @Nullable Place address) {}

    record Item(int quantity, Name product) {}

    record Label(String name) {}

    record OrderView(String status, @Nullable Client customer, List<Item> lines, Set<Label> tags) {}

    record Flat(
            String status,
            @Nullable String customerName,
            @Nullable String customerAddressCity,
            List<LineOf> lines) {}

    record LineOf(long quantity, String productName) {}

    record Summary(String status) {}

    record OfEntity(String status, Customer customer) {}

    record ClientTree(String name, List<OrderTree> orders) {}

    record OrderTree(String status, List<Item> lines) {}

    record LineView(OwnedOrder order) {}

    record OwnedOrder(List<Item> lines) {}

    record Endless(List<EndlessOrder> orders) {}

    record EndlessOrder(Endless customer) {}

    @BeforeEach
    void anOrderWithLinesAndOneWithout() {
        Product pen = new Product("pen", "Pen");
        Product ink = new Product("ink", "Ink");
        given(session -> {
            Customer customer = new Customer("Ann");
            customer.setAddress(new Address("Long Street", "Berlin"));
            Order order = new Order(null);
            customer.addOrder(order);
            order.addLine(pen, 1);
            order.addLine(ink, 2);
            order.getTags().add(new Tag("new"));
            Order empty = new Order(null);
            empty.setStatus("EMPTY");
            session.addAll(List.of(customer, order, empty, new Customer("Bob")));
        });
    }

    private Query<Order> orders() {
        return session.query(ORDER).orderBy(ORDER.id.asc());
    }

    @Test
    @Covers("L16.3")
    void recordsNestAlongRelations() {
        List<OrderView> views = orders().into(OrderView.class).list();

        assertThat(views).hasSize(2);
        OrderView first = views.get(0);
        assertThat(first.status()).isEqualTo("OPEN");
        assertThat(first.customer().name()).isEqualTo("Ann");
        assertThat(first.customer().address()).isEqualTo(new Place("Long Street", "Berlin"));
        assertThat(first.lines()).containsExactly(new Item(1, new Name("Pen")), new Item(2, new Name("Ink")));
        assertThat(first.tags()).containsExactly(new Label("new"));
        assertThat(views.get(1)).isEqualTo(new OrderView("EMPTY", null, List.of(), Set.of()));
    }

    @Test
    @Covers("L16.3")
    void namesFollowRelationsAndEmbeddedObjects() {
        assertThat(orders().into(Flat.class).list())
                .containsExactly(
                        new Flat("OPEN", "Ann", "Berlin", List.of(new LineOf(1, "Pen"), new LineOf(2, "Ink"))),
                        new Flat("EMPTY", null, null, List.of()));
    }

    @Test
    @Covers("L16.3")
    void namesThatFollowRelationsCostNoStatement() {
        assertThat(sql.of(() -> orders().into(Flat.class).list())).containsExactly("select orders", "select line");
    }

    @Test
    @Covers("L16.3")
    void eachLevelOfCollectionsIsOneStatement() {
        assertThat(sql.of(() -> orders().into(OrderView.class).list()))
                .containsExactlyInAnyOrder("select orders", "select line", "select tag");
        assertThat(sql.of(() -> session.query(CUSTOMER).into(ClientTree.class).list()))
                .containsExactly("select customer", "select orders", "select line");
    }

    @Test
    @Covers("L16.3")
    void onlyTheColumnsThatAreNeededAreRead() {
        assertThat(sql.texts(
                        () -> assertThat(orders().into(Summary.class).list()).hasSize(2)))
                .singleElement()
                .asString()
                .startsWith("select")
                .contains("status")
                .doesNotContain("version");
        assertThat(session).hasToString("Session[open, 0 persistent, 0 pending]");
    }

    @Test
    @Covers("L16.3")
    void collectionsOfAnOwnerThatSeveralRowsHaveAreReadOnce() {
        List<LineView> lines = session.query(LINE)
                .where(LINE.order().status.eq("OPEN"))
                .into(LineView.class)
                .list();

        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.order().lines()).hasSize(2));
    }

    @Test
    @Covers("L16.3")
    void recordsSeeWhatTheSessionHasNotFlushedYet() {
        orders().list().get(0).setStatus("NEW");

        assertThat(orders().into(Summary.class).first()).contains(new Summary("NEW"));
    }

    @Test
    @Covers("L16.3")
    void theOnlyRecordIsOne() {
        assertThat(orders().where(ORDER.status.eq("EMPTY")).into(Summary.class).one())
                .isEqualTo(new Summary("EMPTY"));
        assertThat(orders().where(ORDER.status.eq("NONE")).into(Summary.class).oneOrEmpty())
                .isEmpty();
        assertThatThrownBy(() -> orders().into(Summary.class).one())
                .isInstanceOf(IncorrectResultSizeDataAccessException.class);
    }

    @Test
    @Covers({"L16.3", "S66.1"})
    void aJoinRepeatsNoRecord() {
        assertThat(session.query(ORDER)
                        .join(ORDER.lines())
                        .limit(5)
                        .into(Summary.class)
                        .list())
                .containsExactly(new Summary("OPEN"));
    }

    @Test
    @Covers("L16.3")
    void aComponentThatFitsNoAttributeIsRefusedWhenTheQueryIsMade() {
        record Misspelt(String stauts) {}
        record WrongType(int status) {}
        record NotMany(String lines) {}

        assertThatThrownBy(() -> orders().into(Misspelt.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Misspelt.stauts")
                .hasMessageContaining("status");
        assertThatThrownBy(() -> orders().into(WrongType.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WrongType.status")
                .hasMessageContaining("String");
        assertThatThrownBy(() -> orders().into(OfEntity.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "OfEntity.customer is of type Customer, which is no record: make it a record of the attributes to"
                                + " read, or query the entity itself.");
        assertThatThrownBy(() -> orders().into(NotMany.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NotMany.lines");
        assertThatThrownBy(() -> session.query(CUSTOMER).into(Endless.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contains itself");
        assertThatThrownBy(() -> session.query(Sql.select(ORDER.status)).into(Summary.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
