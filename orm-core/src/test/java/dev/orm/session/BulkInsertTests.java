package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Line;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tag;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

final class BulkInsertTests extends SessionTest {

    BulkInsertTests(Lab lab) {
        super(lab, SHOP);
    }

    private long count(Class<?> type) {
        return session.query(type).count();
    }

    @Test
    void assignedIdsAreInserted() {
        List<Product> products = IntStream.range(0, 3_000)
                .mapToObj(i -> new Product("p" + i, "Product " + i))
                .toList();

        assertThat(session.insertAll(products)).isEqualTo(3_000);
        assertThat(count(Product.class)).isEqualTo(3_000);
        assertThat(session.get(Product.class, "p2999").getName()).isEqualTo("Product 2999");
    }

    @Test
    void sequenceIdsAreTakenAhead() {
        session.insertAll(
                IntStream.range(0, 500).mapToObj(i -> new Customer("c" + i)).toList());

        assertThat(count(Customer.class)).isEqualTo(500);
    }

    @Test
    void identityIdsAreMadeByTheDatabase() {
        session.insertAll(IntStream.range(0, 500).mapToObj(i -> new Order(null)).toList());

        assertThat(count(Order.class)).isEqualTo(500);
    }

    @Test
    void uuidsAreMade() {
        session.insertAll(IntStream.range(0, 50).mapToObj(i -> new Tag("t" + i)).toList());

        assertThat(count(Tag.class)).isEqualTo(50);
    }

    @Test
    void compositeIdsTakeTheirPartsFromRelations() {
        Product pen = new Product("pen", "Pen");
        Order order = new Order(null);
        session.addAll(List.of(pen, order));
        session.flush();

        session.insertAll(IntStream.range(0, 200)
                .mapToObj(i -> new Line(order, i, pen, i))
                .toList());

        assertThat(count(Line.class)).isEqualTo(200);
        assertThat(order.getLines()).hasSize(200);
    }

    @Test
    @Covers("L20.1")
    void nothingBecomesPersistent() {
        Customer customer = new Customer("Ann");
        session.insertAll(List.of(customer));

        assertThat(session.contains(customer)).isFalse();
        assertThat(session.newEntities()).isEmpty();
    }

    @Test
    void anEmptyCollectionInsertsNothing() {
        assertThat(sql.of(() -> assertThat(session.insertAll(List.of())).isZero()))
                .isEmpty();
    }

    @Test
    @Covers("S4.2")
    void givenIdsAreKeptBesideGeneratedOnes() {
        Customer ann = new Customer("Ann");
        session.add(ann);
        session.flush();
        session.delete(ann);
        session.flush();
        long id = ann.getId();

        session.insertAll(List.of(ann, new Customer("Bob")));

        assertThat(session.get(Customer.class, id).getName()).isEqualTo("Ann");
        assertThat(count(Customer.class)).isEqualTo(2);
    }

    @Test
    void anIdentityGivenAfterARowWithoutOneIsRefused() {
        Order numbered = new Order(null);
        session.add(numbered);
        session.flush();
        session.delete(numbered);
        session.flush();

        assertThatThrownBy(() -> session.insertAll(List.of(new Order(null), numbered)))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("the first has no identifier, but a later one has");
    }

    @Test
    void aReferenceToAnObjectWithoutIdIsRefused() {
        assertThatThrownBy(() -> session.insertAll(List.of(new Order(new Customer("Ann")))))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Order.customer");
    }

    @Test
    void aRollbackTakesTheRowsBack() {
        session.insertAll(List.of(new Customer("Ann")));
        session.rollback();

        assertThat(count(Customer.class)).isZero();
    }

    @Test
    @Covers("L20.1")
    void aLargeInsertStreamsFromItsSource() {
        Iterable<Customer> source = () ->
                IntStream.range(0, 25_000).mapToObj(i -> new Customer("c" + i)).iterator();

        assertThat(session.insertAll(Customer.class, source)).isEqualTo(25_000);
    }
}
