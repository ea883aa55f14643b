package dev.orm.spring.repository;

import static dev.orm.spring.shop.Customer_.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.CustomerRepository;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.OrderRepository;
import dev.orm.spring.shop.Shelf;
import dev.orm.spring.shop.ShelfId;
import dev.orm.spring.shop.ShelfRepository;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.orm.ObjectRetrievalFailureException;

/** The methods of repositories that write at once, refer without reading, and delete by one statement. */
@OnEachDatabase
final class FlushAndBatchTests {

    private final TestDatabase database;
    private final List<String> sent = new ArrayList<>();
    private Shop shop;
    private CustomerRepository customers;
    private OrderRepository orders;
    private ShelfRepository shelves;

    FlushAndBatchTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void store() {
        shop = new Shop(database, event -> sent.add(event.sql()));
        OrmRepositoryFactory factory = new OrmRepositoryFactory(shop.sessionFactory);
        customers = factory.getRepository(CustomerRepository.class);
        orders = factory.getRepository(OrderRepository.class);
        shelves = factory.getRepository(ShelfRepository.class);
        shop.doInTransaction(() -> {
            customers.saveAll(
                    List.of(new Customer("Ann", "Berlin"), new Customer("Bob", "Paris"), new Customer("Cid", "Rome")));
            shelves.saveAll(List.of(new Shelf("A", 1), new Shelf("A", 2), new Shelf("B", 1)));
        });
        sent.clear();
    }

    private long id(String name) {
        return Objects.requireNonNull(shop.customer(name).getId());
    }

    @Test
    @Covers("SR1.8")
    void whatIsSavedIsWrittenAtOnce() {
        shop.doInTransaction(() -> {
            Customer ann = shop.customer("Ann");
            ann.setEmail("ann@example.com");
            assertThat(customers.saveAndFlush(ann)).isSameAs(ann);
            assertThat(sent).last().asString().startsWith("update customer set");
        });
    }

    @Test
    @Covers("SR1.8")
    void constraintsJudgeAtOnce() {
        shop.doInTransaction(() -> {
            Order order = new Order(shop.customer("Ann"), LocalDate.of(2026, 1, 1), "5.00");
            assertThat(orders.saveAllAndFlush(List.of(order))).containsExactly(order);
            assertThat(sent).last().asString().startsWith("insert into orders");
        });
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> customers.saveAndFlush(new Customer("Bob", "Oslo"))));
    }

    @Test
    @Covers("SR1.8")
    void flushWritesWhatIsPending() {
        shop.doInTransaction(() -> {
            shop.customer("Ann").setEmail("ann@example.com");
            orders.flush();
            assertThat(sent).last().asString().startsWith("update customer set");
        });
    }

    @Test
    @Covers("SR1.9")
    void referenceIsNotRead() {
        long ann = id("Ann");
        sent.clear();
        shop.doInTransaction(() -> {
            Customer reference = customers.getReferenceById(ann);
            orders.saveAndFlush(new Order(reference, LocalDate.of(2026, 1, 1), "5.00"));
            assertThat(sent).noneMatch(sql -> sql.contains("customer c"));
            assertThat(reference.getName()).isEqualTo("Ann");
        });
        assertThat(orders.findByCustomerId(ann)).hasSize(1);
    }

    @Test
    @Covers("SR1.9")
    void referenceToNoRowThrowsWhenItIsRead() {
        shop.doInTransaction(() -> {
            Customer nobody = customers.getReferenceById(-1L);
            assertThatExceptionOfType(ObjectRetrievalFailureException.class).isThrownBy(nobody::getName);
        });
        assertThatIllegalArgumentException().isThrownBy(() -> customers.getReferenceById(null));
    }

    @Test
    @Covers("SR1.5")
    void entitiesAreDeletedByOneStatement() {
        List<Customer> found = customers.findAll(CUSTOMER.name.in("Ann", "Bob"));
        sent.clear();
        shop.doInTransaction(() -> customers.deleteAllInBatch(found));
        assertThat(sent)
                .singleElement()
                .asString()
                .startsWith("delete from customer")
                .contains(" where ");
        assertThat(shop.names()).containsExactly("Cid");
    }

    @Test
    @Covers("SR1.5")
    void entitiesOfIdsAreDeletedByOneStatement() {
        List<Long> ids = List.of(id("Ann"), id("Cid"), -1L);
        sent.clear();
        shop.doInTransaction(() -> customers.deleteAllByIdInBatch(ids));
        assertThat(sent).hasSize(1);
        assertThat(shop.names()).containsExactly("Bob");
    }

    @Test
    @Covers("SR1.5")
    void idsOfSeveralColumnsToo() {
        shop.doInTransaction(() -> shelves.deleteAllByIdInBatch(List.of(new ShelfId("A", 1), new ShelfId("B", 1))));
        assertThat(shelves.findAll()).extracting(Shelf::getLabel).containsExactly("A2");
    }

    @Test
    @Covers("SR1.5")
    void allAreDeletedByOneStatement() {
        shop.doInTransaction(() -> customers.deleteAllInBatch());
        assertThat(sent)
                .singleElement()
                .asString()
                .startsWith("delete from customer")
                .doesNotContain("where");
        assertThat(shop.names()).isEmpty();
    }

    @Test
    void whatIsDeletedLeavesTheSession() {
        shop.doInTransaction(() -> {
            Customer ann = shop.customer("Ann");
            customers.deleteAllInBatch();
            assertThat(shop.session.contains(ann)).isFalse();
            assertThat(customers.findById(Objects.requireNonNull(ann.getId()))).isEmpty();
        });
    }

    @Test
    void noneAndNewOnesSendNothing() {
        shop.doInTransaction(() -> {
            customers.deleteAllInBatch(List.of());
            customers.deleteAllByIdInBatch(List.of());
            customers.deleteAllInBatch(List.of(new Customer("Dora", "Oslo")));
        });
        assertThat(sent).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> customers.deleteAllInBatch(null));
        assertThatIllegalArgumentException().isThrownBy(() -> customers.deleteAllByIdInBatch(null));
    }
}
