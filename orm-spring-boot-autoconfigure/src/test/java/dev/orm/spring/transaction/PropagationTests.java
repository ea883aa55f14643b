package dev.orm.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NESTED;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NOT_SUPPORTED;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRED;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_SUPPORTS;

import dev.orm.session.Savepoint;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

@OnEachDatabase
final class PropagationTests {

    private final TestDatabase database;
    private Shop shop;

    PropagationTests(TestDatabase database) {
        this.database = database;
        this.shop = new Shop(database);
    }

    @BeforeEach
    void addCustomer() {
        shop = new Shop(database);
        shop.doInTransaction(() -> shop.session.add(new Customer("Ann", "Berlin")));
    }

    @Test
    @Covers("TX2.1")
    void newTransactionCommitsAlthoughTheOuterRollsBack() {
        shop.rolledBack(PROPAGATION_REQUIRED, () -> {
            shop.customer("Ann").setName("Anna");
            shop.doIn(PROPAGATION_REQUIRES_NEW, () -> shop.session.add(new Customer("Bob", "Paris")));
        });

        assertThat(shop.names()).containsExactly("Ann", "Bob");
    }

    @Test
    @Covers("TX2.1")
    void newTransactionRollsBackAlthoughTheOuterCommits() {
        shop.doInTransaction(() -> {
            shop.customer("Ann").setName("Anna");
            shop.rolledBack(PROPAGATION_REQUIRES_NEW, () -> shop.session.add(new Customer("Bob", "Paris")));
        });

        assertThat(shop.names()).containsExactly("Anna");
    }

    @Test
    @Covers({"U20.1", "TX2.1"})
    void newTransactionHasInstancesOfItsOwn() {
        shop.doInTransaction(() -> {
            Customer outer = shop.customer("Ann");
            shop.doIn(
                    PROPAGATION_REQUIRES_NEW,
                    () -> assertThat(shop.customer("Ann")).isNotSameAs(outer));
            assertThat(shop.customer("Ann")).isSameAs(outer);
        });
    }

    @Test
    @Covers("TX2.4")
    void suspendedTransactionLeavesAReadWithoutOne() {
        shop.doInTransaction(() -> {
            Customer outer = shop.customer("Ann");
            shop.doIn(PROPAGATION_NOT_SUPPORTED, () -> {
                assertThat(shop.customer("Ann")).isNotSameAs(outer);
                assertThatThrownBy(() -> shop.session.add(new Customer("Bob", "Paris")))
                        .isInstanceOf(IllegalTransactionStateException.class);
            });
        });
    }

    @Test
    @Covers("TX2.4")
    void supportsWithoutATransactionReadsOnly() {
        shop.doIn(PROPAGATION_SUPPORTS, () -> {
            assertThat(shop.customer("Ann")).isNotNull();
            assertThatThrownBy(() -> shop.session.add(new Customer("Bob", "Paris")))
                    .isInstanceOf(IllegalTransactionStateException.class);
        });
    }

    @Test
    @Covers("TX3.3")
    void nestedCommitKeepsItsWork() {
        shop.doInTransaction(() -> {
            shop.customer("Ann").setName("Anna");
            shop.doIn(PROPAGATION_NESTED, () -> shop.session.add(new Customer("Bob", "Paris")));
        });

        assertThat(shop.names()).containsExactly("Anna", "Bob");
    }

    @Test
    @Covers("U19.1")
    void nestedRollbackRestoresRowsAndObjectsToTheSavepoint() {
        Customer bob = new Customer("Bob", "Paris");
        shop.doInTransaction(() -> {
            Customer ann = shop.customer("Ann");
            ann.setName("Anna");
            shop.rolledBack(PROPAGATION_NESTED, () -> {
                ann.setName("Annabel");
                shop.session.add(bob);
                shop.session.flush();
            });
            assertThat(ann.getName()).isEqualTo("Anna");
            assertThat(shop.session.contains(bob)).isFalse();
        });

        assertThat(bob.getId()).isNull();
        assertThat(shop.names()).containsExactly("Anna");
    }

    @Test
    @Covers("TX3.3")
    void whatWasPendingBeforeANestedRollbackIsStillWritten() {
        shop.doInTransaction(() -> {
            shop.session.add(new Customer("Bob", "Paris"));
            shop.rolledBack(PROPAGATION_NESTED, () -> shop.session.add(new Customer("Carl", "Rome")));
        });

        assertThat(shop.names()).containsExactly("Ann", "Bob");
    }

    @Test
    @Covers("TX3.5")
    void nestedRollbackUndoesASessionOpenedInside() {
        shop.doInTransaction(() -> {
            shop.rolledBack(PROPAGATION_NESTED, () -> {
                shop.session.add(new Customer("Bob", "Paris"));
                shop.session.flush();
            });
            shop.session.add(new Customer("Carl", "Rome"));
        });

        assertThat(shop.names()).containsExactly("Ann", "Carl");
    }

    @Test
    void innerLevelsRollBackOneByOne() {
        shop.doInTransaction(() -> {
            Customer ann = shop.customer("Ann");
            ann.setName("one");
            shop.doIn(PROPAGATION_NESTED, () -> {
                ann.setName("two");
                shop.rolledBack(PROPAGATION_NESTED, () -> ann.setName("three"));
                assertThat(ann.getName()).isEqualTo("two");
            });
        });

        assertThat(shop.names()).containsExactly("two");
    }

    @Test
    @Covers("TX3.4")
    void savepointOfTheStatusRestoresObjectsAndKeepsWhatWasPending() {
        shop.transaction(PROPAGATION_REQUIRED, false).executeWithoutResult(status -> {
            Customer ann = shop.customer("Ann");
            shop.session.add(new Customer("Bob", "Paris"));
            Object savepoint = status.createSavepoint();
            ann.setName("Anna");
            shop.session.flush();
            status.rollbackToSavepoint(savepoint);
            assertThat(ann.getName()).isEqualTo("Ann");
        });

        assertThat(shop.names()).containsExactly("Ann", "Bob");
    }

    @Test
    @Covers("TX3.4")
    void savepointOfTheSessionRestoresRowsAndObjects() {
        shop.doInTransaction(() -> {
            Customer ann = shop.customer("Ann");
            try (Savepoint savepoint = shop.session.savepoint()) {
                ann.setName("Anna");
                shop.session.flush();
                savepoint.rollback();
            }
            assertThat(ann.getName()).isEqualTo("Ann");
        });

        assertThat(shop.names()).containsExactly("Ann");
    }
}
