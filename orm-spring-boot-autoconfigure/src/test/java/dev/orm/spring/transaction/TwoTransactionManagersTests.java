package dev.orm.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NESTED;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRED;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction of one database inside that of another: each session stays with the connection it belongs to. */
@OnEachDatabase
final class TwoTransactionManagersTests {

    private static final TestDatabase ARCHIVES = TestDatabase.create(DatabaseProduct.H2);

    private final TestDatabase database;
    private Shop shop;
    private Shop archive;

    TwoTransactionManagersTests(TestDatabase database) {
        this.database = database;
        this.shop = new Shop(database);
        this.archive = new Shop(ARCHIVES);
    }

    @BeforeEach
    void addCustomer() {
        shop = new Shop(database);
        archive = new Shop(ARCHIVES);
        shop.doInTransaction(() -> shop.session.add(new Customer("Ann", "Berlin")));
        archive.doInTransaction(() -> archive.session.add(new Customer("Old", "Berlin")));
    }

    @AfterAll
    static void drop() {
        ARCHIVES.clear();
    }

    private void archiveFails(Runnable work) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.doInTransaction(() -> {
                    work.run();
                    throw new IllegalArgumentException("not today");
                }));
    }

    @Test
    @Covers("TX2.5")
    void whatIsAddedInsideIsWrittenByTheOuterCommitAlthoughTheInnerRollsBack() {
        shop.doInTransaction(() -> archiveFails(() -> {
            archive.session.add(new Customer("Never", "Rome"));
            shop.session.add(new Customer("Bob", "Paris"));
        }));

        assertThat(shop.names()).containsExactly("Ann", "Bob");
        assertThat(archive.names()).containsExactly("Old");
    }

    @Test
    @Covers("TX2.5")
    void whatIsAddedInsideIsLostWithTheOuterTransactionAlthoughTheInnerCommits() {
        Customer bob = new Customer("Bob", "Paris");

        shop.rolledBack(
                PROPAGATION_REQUIRED,
                () -> archive.doInTransaction(() -> {
                    archive.session.add(new Customer("Kept", "Rome"));
                    shop.session.add(bob);
                    shop.session.flush();
                }));

        assertThat(shop.names()).containsExactly("Ann");
        assertThat(bob.getId()).isNull();
        assertThat(archive.names()).containsExactly("Kept", "Old");
    }

    @Test
    @Covers("TX2.5")
    void bothSeeTheSameObjectsAndOneOfThemWritesThem() {
        shop.doInTransaction(() -> {
            Customer outer = shop.customer("Ann");
            outer.setEmail("a@example.com");
            archive.doInTransaction(() -> {
                Customer inner = shop.customer("Ann");
                assertThat(inner).isSameAs(outer);
                inner.setName("Anna");
            });
            assertThat(shop.session.isModified(outer)).isTrue();
        });

        assertThat(shop.names()).containsExactly("Anna");
        assertThat(shop.customer("Anna").getEmail()).isEqualTo("a@example.com");
    }

    @Test
    @Covers("TX2.5")
    void objectsOfTheOuterTransactionStayAsTheyAreWhenTheInnerRollsBack() {
        shop.doInTransaction(() -> {
            Customer outer = shop.customer("Ann");
            archiveFails(() -> outer.setName("Anna"));
            assertThat(outer.getName()).isEqualTo("Anna");
        });

        assertThat(shop.names()).containsExactly("Anna");
    }

    @Test
    @Covers("TX2.5")
    void aSessionThatWasOpenedInsideIsThatOfTheOuterTransactionAfterwards() {
        shop.doInTransaction(() -> {
            Customer inner = archive.inTransaction(() -> shop.customer("Ann"));
            assertThat(shop.customer("Ann")).isSameAs(inner);
            inner.setName("Anna");
        });

        assertThat(shop.names()).containsExactly("Anna");
        assertThat(shop.customer("Anna")).isNotNull();
    }

    @Test
    @Covers("TX2.5")
    void aSessionThatWasOpenedInsideRollsBackWithTheOuterTransaction() {
        Customer[] seen = new Customer[1];
        shop.rolledBack(
                PROPAGATION_REQUIRED,
                () -> archive.doInTransaction(() -> {
                    seen[0] = shop.customer("Ann");
                    seen[0].setName("Anna");
                }));

        assertThat(seen[0].getName()).isEqualTo("Ann");
        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    @Covers("TX2.5")
    void aTransactionOfItsOwnInsideHasASessionOfItsOwn() {
        shop.doInTransaction(() -> {
            Customer outer = shop.customer("Ann");
            archive.doInTransaction(() -> {
                Customer own = shop.transaction(PROPAGATION_REQUIRES_NEW, true).execute(status -> shop.customer("Ann"));
                assertThat(own).isNotSameAs(outer);
                assertThat(shop.customer("Ann")).isSameAs(outer);
            });
        });
    }

    @Test
    @Covers("TX2.5")
    void aReadOnlyTransactionStaysSoInsideOneThatWrites() {
        shop.transaction(PROPAGATION_REQUIRED, true)
                .executeWithoutResult(status -> archive.doInTransaction(
                        () -> assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                                .isThrownBy(() -> shop.session.add(new Customer("Bob", "Paris")))
                                .withMessageContaining("read-only")));
    }

    @Test
    @Covers("TX3.8")
    void aNestedTransactionInsideRestoresTheObjectsOfItsOwnSession() {
        shop.doInTransaction(() -> {
            Customer ann = shop.customer("Ann");
            ann.setName("Anna");
            archive.doInTransaction(() -> {
                archive.session.add(new Customer("Kept", "Rome"));
                shop.rolledBack(PROPAGATION_NESTED, () -> {
                    ann.setName("Annabel");
                    shop.session.flush();
                });
                assertThat(ann.getName()).isEqualTo("Anna");
            });
        });

        assertThat(shop.names()).containsExactly("Anna");
        assertThat(archive.names()).containsExactly("Kept", "Old");
    }

    @Test
    @Covers("TX3.8")
    void aNestedTransactionInsideUndoesASessionOpenedInIt() {
        shop.doInTransaction(() -> archive.doInTransaction(() -> {
            shop.rolledBack(PROPAGATION_NESTED, () -> {
                shop.session.add(new Customer("Bob", "Paris"));
                shop.session.flush();
            });
            shop.session.add(new Customer("Carl", "Rome"));
        }));

        assertThat(shop.names()).containsExactly("Ann", "Carl");
    }

    @Test
    @Covers("TX1.7")
    void aDatabaseWithoutATransactionIsReadByItself() {
        shop.doInTransaction(() -> {
            Customer old = archive.customer("Old");
            old.setName("Older");
            assertThat(archive.customer("Old")).isNotSameAs(old);
            assertThat(archive.session.query(Customer.class).count()).isEqualTo(1);
        });

        assertThat(archive.names()).containsExactly("Old");
    }

    @Test
    @Covers({"TX1.6", "TX1.7"})
    void aDatabaseWithoutATransactionIsNotWritten() {
        shop.doInTransaction(() -> assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> archive.session.add(new Customer("Never", "Rome")))
                .withMessageContaining("the running one is of something else")
                .withMessageContaining("@Transactional(\"...\")"));

        assertThat(archive.names()).containsExactly("Old");
    }

    /** Begins and ends transactions of nothing, as a manager of messages does with its own. */
    private static final class MessageTransactionManager extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }

    @Test
    @Covers("TX1.7")
    void aTransactionOfMessagesCoversNoDatabase() {
        MessageTransactionManager messages = new MessageTransactionManager();
        messages.addListener(new SessionTransactionListener());

        new TransactionTemplate(messages).executeWithoutResult(status -> {
            assertThat(shop.customer("Ann")).isNotNull();
            assertThatExceptionOfType(IllegalTransactionStateException.class)
                    .isThrownBy(() -> shop.session.add(new Customer("Never", "Rome")));
            shop.doInTransaction(() -> shop.session.add(new Customer("Bob", "Paris")));
        });

        assertThat(shop.names()).containsExactly("Ann", "Bob");
    }

    @Test
    @Covers("TX2.5")
    void aTransactionOfMessagesInsideLeavesTheSessionWhereItIs() {
        MessageTransactionManager messages = new MessageTransactionManager();
        messages.addListener(new SessionTransactionListener());

        shop.doInTransaction(() -> {
            Customer outer = shop.customer("Ann");
            new TransactionTemplate(messages).executeWithoutResult(status -> {
                assertThat(shop.customer("Ann")).isSameAs(outer);
                shop.session.add(new Customer("Bob", "Paris"));
            });
        });

        assertThat(shop.names()).containsExactly("Ann", "Bob");
    }

    private TransactionTemplate withoutListener() {
        return new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    }

    @Test
    @Covers("TX2.5")
    void withoutTheListenerASessionIsFoundInside() {
        withoutListener().executeWithoutResult(status -> {
            Customer outer = shop.customer("Ann");
            archive.doInTransaction(() -> {
                assertThat(shop.customer("Ann")).isSameAs(outer);
                shop.session.add(new Customer("Bob", "Paris"));
            });
            assertThat(shop.customer("Ann")).isSameAs(outer);
        });

        assertThat(shop.names()).containsExactly("Ann", "Bob");
    }

    @Test
    @Covers("TX2.5")
    void withoutTheListenerNoSessionIsOpenedInside() {
        withoutListener()
                .executeWithoutResult(status ->
                        archive.doInTransaction(() -> assertThatExceptionOfType(IllegalTransactionStateException.class)
                                .isThrownBy(() -> shop.session.add(new Customer("Bob", "Paris")))
                                .withMessageContaining("SessionTransactionListener")));

        assertThat(shop.names()).isEqualTo(List.of("Ann"));
    }
}
