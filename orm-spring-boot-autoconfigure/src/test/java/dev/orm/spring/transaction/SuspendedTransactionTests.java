package dev.orm.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NOT_SUPPORTED;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRED;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** An object of a suspended transaction that is touched inside the inner one is read, and flushed, on the connection of its own. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class SuspendedTransactionTests {

    private final TestDatabase database;
    private Shop shop;
    private long ann;

    SuspendedTransactionTests(TestDatabase database) {
        this.database = database;
        this.shop = new Shop(database);
    }

    @BeforeEach
    void addCustomer() {
        shop = new Shop(database);
        ann = Objects.requireNonNull(shop.inTransaction(() -> {
                    Customer added = new Customer("Ann", "Berlin");
                    shop.session.add(added);
                    shop.session.flush();
                    return added;
                })
                .getId());
    }

    @Test
    @Covers("TX2.6")
    void whatIsPendingInTheOuterTransactionIsNotCommittedByTheInner() {
        shop.rolledBack(PROPAGATION_REQUIRED, () -> {
            Customer reference = shop.session.reference(Customer.class, ann);
            shop.session.add(new Customer("Bob", "Paris"));
            shop.doIn(
                    PROPAGATION_REQUIRES_NEW,
                    () -> assertThat(reference.getName()).isEqualTo("Ann"));
        });

        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    @Covers("TX2.6")
    void theOuterTransactionGoesOnWithWhatWasReadInside() {
        shop.doInTransaction(() -> {
            Customer reference = shop.session.reference(Customer.class, ann);
            shop.doIn(
                    PROPAGATION_REQUIRES_NEW,
                    () -> assertThat(reference.getName()).isEqualTo("Ann"));
            reference.setName("Anna");
            assertThat(shop.customer("Anna")).isSameAs(reference);
        });

        assertThat(shop.names()).containsExactly("Anna");
    }

    @Test
    @Covers("TX2.6")
    void workOutsideOfTransactionsReadsAnOuterObjectOnItsConnection() {
        shop.doInTransaction(() -> {
            Customer reference = shop.session.reference(Customer.class, ann);
            shop.doIn(
                    PROPAGATION_NOT_SUPPORTED,
                    () -> assertThat(reference.getName()).isEqualTo("Ann"));
        });
    }

    @Test
    @Covers("TX2.6")
    void withoutTheListenerWhatNeedsAConnectionInsideIsRefused() {
        JdbcTransactionManager own = new JdbcTransactionManager(database.dataSource());
        TransactionTemplate inner = new TransactionTemplate(own);
        inner.setPropagationBehavior(PROPAGATION_REQUIRES_NEW);
        new TransactionTemplate(own).executeWithoutResult(status -> {
            Customer reference = shop.session.reference(Customer.class, ann);
            inner.executeWithoutResult(innerStatus -> assertThatExceptionOfType(IllegalTransactionStateException.class)
                    .isThrownBy(reference::getName)
                    .withMessageContaining("is suspended"));
            assertThat(reference.getName()).isEqualTo("Ann");
        });
    }
}
