package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Address;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tag;
import dev.orm.testing.Covers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** What happens to objects when transactions and savepoints end, or statements fail. */
final class TransactionTests extends SessionTest {

    private final Customer ann = new Customer("Ann");

    TransactionTests(Lab lab) {
        super(lab, SHOP);
    }

    @BeforeEach
    void annIsInTheDatabase() {
        ann.setAddress(new Address("Main Street 1", "Berlin"));
        session.add(ann);
        session.commit();
    }

    private void somebodyRenamesAnn(String name) {
        given(other -> other.get(Customer.class, ann.getId()).setName(name));
    }

    @Test
    @Covers("U10.1")
    void afterACommitFindReadsAgain() {
        somebodyRenamesAnn("Anna");

        assertThat(session.get(Customer.class, ann.getId())).isSameAs(ann);
        assertThat(ann.getName()).isEqualTo("Anna");
    }

    @Test
    void afterACommitNothingIsReadByAnAccess() {
        somebodyRenamesAnn("Anna");

        assertThat(sql.of(() -> assertThat(ann.getName()).isEqualTo("Ann"))).isEmpty();
    }

    @Test
    @Covers("U10.1")
    void whatWasAssignedSinceTheCommitIsKept() {
        somebodyRenamesAnn("Anna");
        ann.setAddress(new Address("Side Street 2", "Bonn"));

        session.withoutAutoflush(() -> session.get(Customer.class, ann.getId()));

        assertThat(ann.getName()).isEqualTo("Anna");
        assertThat(ann.getAddress()).isEqualTo(new Address("Side Street 2", "Bonn"));
        assertThat(sql.of(session::flush)).containsExactly("update customer set street, city");
    }

    @Test
    void collectionsAreReadAgainWithTheirOwner() {
        assertThat(ann.getOrders()).isEmpty();
        given(other -> other.get(Customer.class, ann.getId()).addOrder(new Order(null)));

        session.get(Customer.class, ann.getId());

        assertThat(ann.getOrders()).hasSize(1);
    }

    @Test
    void changesOfACollectionSinceTheCommitAreKept() {
        Order added = new Order(null);
        ann.addOrder(added);
        given(other -> other.get(Customer.class, ann.getId()).addOrder(new Order(null)));

        session.get(Customer.class, ann.getId());
        session.commit();

        assertInDatabase(other -> other.query(Order.class)
                        .filterBy("customer", other.get(Customer.class, ann.getId()))
                        .count())
                .isEqualTo(2L);
    }

    @Test
    void removalsFromACollectionSinceTheCommitAreKept() {
        Order order = new Order(null);
        ann.addOrder(order);
        session.commit();
        ann.getOrders().remove(order);

        session.withoutAutoflush(() -> session.get(Customer.class, ann.getId()));
        session.commit();

        assertInDatabase(other -> other.get(Order.class, order.getId()).getCustomer())
                .isNull();
    }

    @Test
    void aRollbackRestoresValues() {
        ann.setName("Bob");
        ann.setAddress(null);
        session.rollback();

        assertThat(ann.getName()).isEqualTo("Ann");
        assertThat(ann.getAddress()).isEqualTo(new Address("Main Street 1", "Berlin"));
        assertThat(session.isModified(ann)).isFalse();
    }

    @Test
    @Covers("S47.3")
    void aRollbackRestoresFlushedValuesToo() {
        ann.setName("Bob");
        session.flush();
        ann.setName("Cid");
        session.rollback();

        assertThat(ann.getName()).isEqualTo("Ann");
        ann.setName("Bob");
        assertThat(sql.of(session::flush)).containsExactly("update customer set name");
    }

    @Test
    @Covers("S47.1")
    void aRollbackMakesPendingObjectsTransientKeepingTheirValues() {
        Customer bob = new Customer("Bob");
        session.add(bob);
        session.flush();
        bob.setName("Bobby");
        session.rollback();

        assertThat(session.contains(bob)).isFalse();
        assertThat(bob.getId()).isNull();
        assertThat(bob.getName()).isEqualTo("Bobby");
        session.add(bob);
        session.commit();
        assertInDatabase(other -> other.query(Customer.class).count()).isEqualTo(2L);
    }

    @Test
    void aRollbackForgetsObjectsThatWereNeverFlushed() {
        Customer bob = new Customer("Bob");
        session.add(bob);
        session.rollback();

        assertThat(session.newEntities()).isEmpty();
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("S47.2")
    void aRollbackRevivesDeletedObjects() {
        session.delete(ann);
        session.flush();
        session.rollback();

        assertThat(session.contains(ann)).isTrue();
        assertThat(session.get(Customer.class, ann.getId())).isSameAs(ann);
    }

    @Test
    void aRollbackForgetsMarksForDeletion() {
        session.delete(ann);
        session.rollback();

        assertThat(session.deletedEntities()).isEmpty();
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    void aRollbackRestoresCollectionsOnBothSides() {
        Order order = new Order(null);
        ann.addOrder(order);
        session.commit();
        Customer bob = new Customer("Bob");
        session.add(bob);
        bob.getOrders().add(order);
        session.flush();
        assertThat(ann.getOrders()).isEmpty();

        session.rollback();

        assertThat(ann.getOrders()).containsExactly(order);
        assertThat(order.getCustomer()).isSameAs(ann);
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    void aRollbackRestoresManyToManySets() {
        Order order = new Order(null);
        Tag tag = new Tag("t");
        order.getTags().add(tag);
        session.add(order);
        session.commit();
        order.getTags().clear();
        session.flush();

        session.rollback();

        assertThat(order.getTags()).containsExactly(tag);
        assertThat(tag.getOrders()).containsExactly(order);
    }

    @Test
    @Covers("U1.1")
    void closingRollsBack() {
        Session other = factory.openSession();
        other.add(new Customer("Bob"));
        other.flush();
        other.close();

        assertInDatabase(look -> look.query(Customer.class).count()).isEqualTo(1L);
    }

    @Test
    @Covers("U11.1")
    void aSavepointRollsBackWhatCameAfterIt() {
        ann.setName("Bob");
        try (Savepoint savepoint = session.savepoint()) {
            ann.setName("Cid");
            session.flush();
            savepoint.rollback();
        }

        assertThat(ann.getName()).isEqualTo("Bob");
        session.commit();
        assertInDatabase(other -> other.get(Customer.class, ann.getId()).getName())
                .isEqualTo("Bob");
    }

    @Test
    void aReleasedSavepointKeepsWhatWasDone() {
        try (Savepoint savepoint = session.savepoint()) {
            ann.setName("Cid");
            savepoint.release();
        }
        session.commit();

        assertInDatabase(other -> other.get(Customer.class, ann.getId()).getName())
                .isEqualTo("Cid");
    }

    @Test
    void leavingASavepointUnreleasedRollsBack() {
        try (Savepoint savepoint = session.savepoint()) {
            assertThat(savepoint).isNotNull();
            session.add(new Customer("Bob"));
            session.flush();
        }

        assertThat(session.query(Customer.class).count()).isEqualTo(1);
    }

    @Test
    @Covers("U11.2")
    void savepointsNestThreeDeep() {
        Order order = new Order(ann);
        session.add(order);
        Savepoint first = session.savepoint();
        order.setStatus("one");
        Savepoint second = session.savepoint();
        order.setStatus("two");
        order.getTags().add(new Tag("two"));
        Savepoint third = session.savepoint();
        order.setStatus("three");
        order.addLine(new Product("pen", "Pen"), 1);
        session.delete(ann);
        session.flush();
        assertThat(order.getVersion()).isGreaterThanOrEqualTo(3);

        third.rollback();
        assertThat(order.getStatus()).isEqualTo("two");
        assertThat(order.getVersion()).isEqualTo(2);
        assertThat(order.getLines()).isEmpty();
        assertThat(order.getCustomer()).isSameAs(ann);
        assertThat(session.contains(ann)).isTrue();

        second.rollback();
        assertThat(order.getStatus()).isEqualTo("one");
        assertThat(order.getVersion()).isEqualTo(1);
        assertThat(order.getTags()).isEmpty();

        first.rollback();
        assertThat(order.getStatus()).isEqualTo("OPEN");
        assertThat(order.getVersion()).isZero();
        session.commit();
        assertInDatabase(other -> other.get(Order.class, order.getId()).getStatus())
                .isEqualTo("OPEN");
        assertInDatabase(other -> other.query(Tag.class).count()).isEqualTo(0L);
    }

    @Test
    void anOuterRollbackUndoesAReleasedSavepoint() {
        Savepoint outer = session.savepoint();
        Savepoint inner = session.savepoint();
        ann.setName("Cid");
        inner.release();
        outer.rollback();

        assertThat(ann.getName()).isEqualTo("Ann");
    }

    @Test
    void anObjectInsertedBeforeASavepointAndDeletedAfterItIsPersistentAgain() {
        Customer bob = new Customer("Bob");
        session.add(bob);
        try (Savepoint savepoint = session.savepoint()) {
            session.delete(bob);
            session.flush();
            savepoint.rollback();
        }

        assertThat(session.contains(bob)).isTrue();
        assertThat(session.find(Customer.class, bob.getId())).containsSame(bob);
    }

    @Test
    void aSavepointThatIsGoneSaysSo() {
        Savepoint savepoint = session.savepoint();
        session.commit();

        assertThatThrownBy(savepoint::rollback)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("savepoint");
    }

    @Test
    @Covers({"S51.1", "U12.1"})
    void aFailedFlushClosesTheSessionUntilARollbackNamingTheCause() {
        Order order = new Order(null);
        order.getLines().add(new dev.orm.session.shop.Line(order, 1, null, 1));
        session.add(order);
        assertThatThrownBy(session::flush).isInstanceOf(DataIntegrityViolationException.class);

        assertThatThrownBy(() -> session.find(Customer.class, 1))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Roll back")
                .hasCauseInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(session::commit).hasCauseInstanceOf(DataIntegrityViolationException.class);
        session.rollback();
        assertThat(order.getId()).isNull();
        assertThat(session.find(Customer.class, ann.getId())).isPresent();
    }

    @Test
    void aFailureInsideASavepointIsUndoneByIt() {
        ann.setName("Bob");
        try (Savepoint savepoint = session.savepoint()) {
            session.add(new Product("pen", "Pen"));
            session.execute(dev.orm.sql.Sql.select(dev.orm.session.shop.Product_.PRODUCT));
            session.add(new Product("pen", "Another pen"));
            assertThatThrownBy(session::flush).isInstanceOf(DuplicateKeyException.class);
            savepoint.rollback();
        }
        session.commit();

        assertInDatabase(other -> other.get(Customer.class, ann.getId()).getName())
                .isEqualTo("Bob");
        assertInDatabase(other -> other.query(Product.class).count()).isEqualTo(0L);
    }

    @Test
    void objectsOfAFailedFlushAreAsTheyWere() {
        Order good = new Order(ann);
        Product pen = new Product("pen", "Pen");
        givenAll(new Product("pen", "Pen"));
        ann.setName("Bob");
        session.addAll(List.of(good, pen));
        assertThatThrownBy(session::flush).isInstanceOf(DuplicateKeyException.class);
        session.rollback();

        assertThat(ann.getName()).isEqualTo("Ann");
        assertThat(good.getId()).isNull();
        assertThat(ann.getOrders()).isEmpty();
    }

    @Test
    @Covers({"S60.1", "U9.1"})
    void queriesFlushFirst() {
        ann.setName("Bob");

        assertThat(session.query(Customer.class).filterBy("name", "Bob").count())
                .isEqualTo(1);
    }

    @Test
    @Covers({"S60.3", "U9.2"})
    void withoutAutoflushQueriesDoNotFlush() {
        ann.setName("Bob");

        long found = session.withoutAutoflush(
                () -> session.query(Customer.class).filterBy("name", "Bob").count());

        assertThat(found).isZero();
        assertThat(session.query(Customer.class).filterBy("name", "Bob").count())
                .isEqualTo(1);
    }

    @Test
    void queriesWithoutChangesFlushNothing() {
        session.query(Customer.class).list();

        assertThat(sql.of(() -> session.query(Customer.class).list())).containsExactly("select customer");
    }

    @Test
    void aReadOnlySessionRefusesWrites() {
        try (Session reading = factory.openSession(SessionOptions.singleReads())) {
            Customer read = reading.get(Customer.class, ann.getId());

            assertThatThrownBy(() -> reading.add(new Customer("Bob"))).hasMessageContaining("read-only");
            assertThatThrownBy(() -> reading.delete(read)).hasMessageContaining("read-only");
            assertThatThrownBy(() -> reading.merge(read)).hasMessageContaining("read-only");
            assertThatThrownBy(reading::flush).hasMessageContaining("read-only");
        }
    }

    @Test
    void aReadOnlySessionDoesNotWriteAssignments() {
        try (Session reading = factory.openSession(SessionOptions.singleReads())) {
            reading.get(Customer.class, ann.getId()).setName("Bob");
            assertThat(reading.query(Customer.class).list()).hasSize(1);
        }

        assertInDatabase(other -> other.get(Customer.class, ann.getId()).getName())
                .isEqualTo("Ann");
    }

    @Test
    @Covers({"U25.1", "TX10.8"})
    void aSecondThreadIsRefusedNamingBoth() throws InterruptedException {
        AtomicReference<Throwable> refused = new AtomicReference<>();
        Thread second = new Thread(() -> session.query(Customer.class).list(), "second");
        second.setUncaughtExceptionHandler((thread, failure) -> refused.set(failure));
        second.start();
        second.join();

        assertThat(refused.get())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("second")
                .hasMessageContaining(Thread.currentThread().getName());
    }

    @Test
    @Covers("U1.2")
    void aClosedSessionSaysSo() {
        session.close();

        assertThatThrownBy(() -> session.find(Customer.class, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    @Covers("U1.1")
    void inTransactionPutsObjectsBackOnAnException() {
        Tag tag = new Tag("new");
        AtomicReference<Customer> changed = new AtomicReference<>();

        assertThatThrownBy(() -> factory.doInTransaction(other -> {
                    Customer read = other.get(Customer.class, ann.getId());
                    changed.set(read);
                    read.setName("Bob");
                    other.add(tag);
                    other.flush();
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasNoSuppressedExceptions();

        assertThat(changed.get().getName()).isEqualTo("Ann");
        assertThat(tag.getId()).isNull();
    }

    @Test
    @Covers("U1.1")
    void inTransactionPutsObjectsBackOnAnExceptionThatNobodyDeclares() {
        AtomicReference<Customer> changed = new AtomicReference<>();

        assertThatThrownBy(() -> factory.doInTransaction(other -> {
                    Customer read = other.get(Customer.class, ann.getId());
                    changed.set(read);
                    read.setName("Bob");
                    other.flush();
                    TransactionTests.<RuntimeException>undeclared(new IOException("no"));
                }))
                .isInstanceOf(IOException.class);

        assertThat(changed.get().getName()).isEqualTo("Ann");
    }

    @SuppressWarnings("unchecked") // as languages do that check no exceptions
    private static <X extends Exception> void undeclared(Exception exception) throws X {
        throw (X) exception;
    }

    @Test
    void inTransactionRollsBackOnAnException() {
        assertThatThrownBy(() -> given(other -> {
                    other.add(new Customer("Bob"));
                    other.flush();
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");

        assertInDatabase(other -> other.query(Customer.class).count()).isEqualTo(1L);
    }
}
