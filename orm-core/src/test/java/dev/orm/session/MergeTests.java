package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static dev.orm.session.shop.Order_.ORDER;
import static dev.orm.session.shop.Product_.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.testing.Covers;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Merging chosen attributes, and merging without asking the database. */
final class MergeTests extends SessionTest {

    MergeTests(Lab lab) {
        super(lab, SHOP);
    }

    private Product detachedPen() {
        Product pen = new Product("pen", "Pen");
        pen.setPrice(new BigDecimal("1.50"));
        givenAll(pen);
        return pen;
    }

    @Test
    @Covers({"S62.2", "U13.2"})
    void chosenAttributesAreCopiedAndNoOthers() {
        Product form = detachedPen();
        form.setName("Pencil");
        form.setPrice(null);

        Product managed = session.merge(form, PRODUCT.name);

        assertThat(managed).isNotSameAs(form);
        assertThat(managed.getPrice()).isEqualByComparingTo("1.50");
        assertThat(sql.of(session::flush)).containsExactly("update product set name");
        session.commit();
        assertInDatabase(other -> other.get(Product.class, "pen").getName()).isEqualTo("Pencil");
    }

    @Test
    @Covers("S62.2")
    void theVersionOfAFormIsCompared() {
        Order order = new Order(null);
        givenAll(order);
        given(other -> other.get(Order.class, order.getId()).setStatus("paid"));
        order.setStatus("lost");

        assertThatThrownBy(() -> session.merge(order, ORDER.status))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    @Covers("S62.2")
    void aFormWhoseRowIsNotThereIsRefused() {
        assertThatThrownBy(() -> session.merge(new Product("none", "None"), PRODUCT.name))
                .isInstanceOf(MissingEntityException.class);
        assertThatThrownBy(() -> session.merge(new Order(null), ORDER.status))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Order without an identifier");
    }

    @Test
    @Covers("S62.2")
    void identifiersAndAttributesOfOthersAreNoneToChoose() {
        Product form = detachedPen();

        assertThatThrownBy(() -> session.merge(form, PRODUCT.sku))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither its identifier nor its version");
        assertThatThrownBy(() -> session.merge(form, CUSTOMER.name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Covers("S62.3")
    void aSourceWithoutAnIdentifierIsNewWithoutAStatement() {
        Customer source = new Customer("Ann");

        assertThat(sql.of(() -> session.merge(source))).isEmpty();
        assertThat(session.newEntities()).hasSize(1).doesNotContain(source);
    }

    @Test
    @Covers("S62.4")
    void ofTwoSourcesOfOneIdentityTheLastWins() {
        Product first = detachedPen();
        Product second = new Product("pen", "Pencil");

        Product managed = session.merge(first);

        assertThat(session.merge(second)).isSameAs(managed);
        session.commit();
        assertInDatabase(other -> other.get(Product.class, "pen").getName()).isEqualTo("Pencil");
    }

    @Test
    @Covers({"S63.1", "U13.3"})
    void withoutLoadingTheObjectStandsForItsRowAsItIs() {
        Product cached = detachedPen();
        cached.setName("As it is in a cache");

        assertThat(sql.of(() -> {
                    Product managed = session.merge(cached, MergeMode.NO_LOAD);
                    assertThat(managed).isNotSameAs(cached);
                    assertThat(session.get(Product.class, "pen")).isSameAs(managed);
                    assertThat(session.dirtyEntities()).isEmpty();
                    session.flush();
                }))
                .isEmpty();
    }

    @Test
    @Covers("S63.1")
    void changesAfterwardsAreWritten() {
        Product managed = session.merge(detachedPen(), MergeMode.NO_LOAD);
        managed.setName("Pencil");

        assertThat(sql.of(session::flush)).containsExactly("update product set name");
    }

    @Test
    @Covers("S63.1")
    void graphsAreTakenInAlongMergeAndUnloadedCollectionsStayUnloaded() {
        Order order = new Order(new Customer("Ann"));
        Product pen = new Product("pen", "Pen");
        order.addLine(pen, 2);
        givenAll(order);
        Order loaded = inDatabase(other -> {
            Order found = other.get(Order.class, order.getId());
            found.getLines().size();
            return found;
        });
        sql.clear();

        Order managed = session.merge(loaded, MergeMode.NO_LOAD);

        assertThat(sql.of(() -> assertThat(managed.getLines()).hasSize(1))).isEmpty();
        assertThat(managed.getLines().get(0).getOrder()).isSameAs(managed);
        assertThat(managed.getLines().get(0).getQuantity()).isEqualTo(2);
        assertThat(session.dirtyEntities()).isEmpty();
        assertThat(sql.of(() -> managed.getTags().size())).hasSize(1);
    }

    @Test
    @Covers("S63.1")
    void anObjectThatTheSessionHasIsGivenBackAsItIs() {
        Product cached = detachedPen();
        Product present = session.get(Product.class, "pen");
        cached.setName("other");

        assertThat(session.merge(cached, MergeMode.NO_LOAD)).isSameAs(present);
        assertThat(present.getName()).isEqualTo("Pen");
    }

    @Test
    @Covers("S63.2")
    void aSourceWithChangesThatWereNeverWrittenIsRefusedWithoutLoading() {
        Customer customer = new Customer("Ann");
        givenAll(customer);
        Customer loaded = inDatabase(other -> other.get(Customer.class, customer.getId()));
        loaded.setName("Anna");

        assertThatThrownBy(() -> session.merge(loaded, MergeMode.NO_LOAD))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Customer with changes that were never written");
    }

    @Test
    @Covers("S63.2")
    void aSourceWithoutAnIdentifierIsRefusedWithoutLoading() {
        assertThatThrownBy(() -> session.merge(new Customer("Ann"), MergeMode.NO_LOAD))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Customer without an identifier");
    }

    @Test
    @Covers("S62.1")
    void loadingIsWhatMergeDoesUnlessItIsTold() {
        Product source = detachedPen();
        source.setPrice(null);

        assertThat(sql.of(() -> session.merge(source, MergeMode.LOAD))).containsExactly("select product");
        assertThat(sql.of(session::flush)).containsExactly("update product set price");
        assertThat(List.copyOf(session.dirtyEntities())).isEmpty();
    }

    @Test
    @Covers("S63.2")
    void withoutLoadingItStandsForNoRowThatGoes() {
        Product form = detachedPen();
        session.delete(session.get(Product.class, "pen"));

        assertThatThrownBy(() -> session.merge(form, MergeMode.NO_LOAD))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("a Product whose row this session deletes");
    }
}
