package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.mapping.MappingException;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Line;
import dev.orm.session.shop.LineId;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.testing.Covers;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class IdentityMapTests extends SessionTest {

    IdentityMapTests(Lab lab) {
        super(lab, SHOP);
    }

    private long givenCustomer(String name) {
        return Objects.requireNonNull(givenId(other -> {
            Customer customer = new Customer(name);
            other.add(customer);
            other.flush();
            return customer.getId();
        }));
    }

    @Test
    @Covers({"U5.1", "L25.1"})
    void findGivesTheSameObjectAgainWithoutAStatement() {
        long id = givenCustomer("Ann");
        Customer first = session.get(Customer.class, id);

        assertThat(sql.of(() -> assertThat(session.get(Customer.class, id)).isSameAs(first)))
                .isEmpty();
    }

    @Test
    @Covers("U5.1")
    void queriesGiveTheObjectThatFindGave() {
        long id = givenCustomer("Ann");
        Customer found = session.get(Customer.class, id);

        assertThat(session.query(CUSTOMER).where(CUSTOMER.name.eq("Ann")).one()).isSameAs(found);
    }

    @Test
    void anInsertedObjectIsWhatFindGives() {
        Customer added = new Customer("Ann");
        session.add(added);
        session.flush();

        assertThat(session.get(Customer.class, Objects.requireNonNull(added.getId())))
                .isSameAs(added);
    }

    @Test
    @Covers("D17.3")
    void compositeIdsAreIdentities() {
        Product product = new Product("p", "Pen");
        Order order = new Order(null);
        order.addLine(product, 1);
        session.addAll(java.util.List.of(product, order));
        session.flush();

        Line line = session.get(Line.class, new LineId(order.getId(), 1));

        assertThat(line).isSameAs(order.getLines().get(0));
    }

    @Test
    @Covers("L25.1")
    void findOfAMissingRowIsEmpty() {
        assertThat(session.find(Customer.class, 4711)).isEmpty();
    }

    @Test
    @Covers("L25.1")
    void getOfAMissingRowNamesTheClassAndNotTheId() {
        assertThatThrownBy(() -> session.get(Customer.class, 4711))
                .isInstanceOf(MissingEntityException.class)
                .hasMessageContaining("Customer")
                .hasMessageNotContaining("4711");
    }

    @Test
    void idsAreConvertedWhereNothingIsLost() {
        long id = givenCustomer("Ann");

        assertThat(session.find(Customer.class, (int) id)).isPresent();
    }

    @Test
    void idsOfAnotherTypeAreRefused() {
        assertThatThrownBy(() -> session.find(Customer.class, "one"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Customer")
                .hasMessageContaining("Long");
    }

    @Test
    void findOfAnObjectMarkedForDeletionIsEmpty() {
        long id = givenCustomer("Ann");
        session.delete(session.get(Customer.class, id));

        assertThat(session.find(Customer.class, id)).isEmpty();
    }

    @Test
    void findSeesAPendingObjectOfAnAssignedId() {
        Product pen = new Product("pen", "Pen");
        session.add(pen);

        assertThat(session.find(Product.class, "pen")).containsSame(pen);
    }

    @Test
    void aClassThatIsNotMappedIsRefusedByName() {
        assertThatThrownBy(() -> session.add("a string"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void filterByOfAnUnknownAttributeListsThoseThereAre() {
        assertThatThrownBy(() -> session.query(Customer.class).filterBy("nam", "Ann"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("nam")
                .hasMessageContaining("address.city")
                .hasMessageContaining("tier");
    }

    @Test
    void filterByTakesToOnesAndNulls() {
        Customer ann = new Customer("Ann");
        givenAll(ann, new Order(ann), new Order(null));

        assertThat(session.query(Order.class)
                        .filterBy("customer", session.get(Customer.class, ann.getId()))
                        .list())
                .hasSize(1);
        assertThat(session.query(Order.class).filterBy("customer", null).count())
                .isEqualTo(1);
    }
}
