package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.shop.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rolling back does after objects have left the session. */
final class DetachTests extends SessionTest {

    private final Customer ann = new Customer("Ann");

    DetachTests(Lab lab) {
        super(lab, SHOP);
    }

    @BeforeEach
    void annIsInTheDatabase() {
        session.add(ann);
        session.commit();
    }

    private Customer known() {
        return session.get(Customer.class, ann.getId());
    }

    private Customer inDatabase() {
        return inDatabase(other -> other.get(Customer.class, ann.getId()));
    }

    @Test
    void aRollbackLeavesADetachedObjectOut() {
        ann.setName("Anna");
        session.flush();
        session.detach(ann);
        Customer again = known();

        session.rollback();

        assertThat(session.contains(ann)).isFalse();
        assertThat(session.contains(again)).isTrue();
        assertThat(known()).isSameAs(again);
        assertThat(again.getName()).isEqualTo("Ann");
    }

    @Test
    void aRollbackTakesGeneratedIdentifiersBackFromDetachedObjects() {
        Customer bob = new Customer("Bob");
        session.add(bob);
        session.flush();
        session.detach(bob);

        session.rollback();

        assertThat(bob.getId()).isNull();
        assertThat(session.contains(bob)).isFalse();
    }

    @Test
    void aRollbackLeavesObjectsOutThatWereCleared() {
        ann.setName("Anna");
        session.flush();
        session.clear();

        session.rollback();

        assertThat(session.contains(ann)).isFalse();
        assertThat(known().getName()).isEqualTo("Ann");
    }

    @Test
    void aRollbackLeavesDeletedObjectsOutThatWereCleared() {
        session.delete(ann);
        session.flush();
        session.clear();

        session.rollback();

        assertThat(session.contains(ann)).isFalse();
        assertThat(known()).isNotSameAs(ann);
    }

    @Test
    void leavingASavepointRollsBackAfterAClear() {
        try (Savepoint savepoint = session.savepoint()) {
            assertThat(savepoint).isNotNull();
            session.add(new Customer("Bob"));
            session.flush();
            session.clear();
        }
        session.commit();

        assertInDatabase(other -> other.query(Customer.class).count()).isEqualTo(1L);
    }

    @Test
    void aSavepointRestoresObjectsThatCameAfterAClear() {
        Savepoint savepoint = session.savepoint();
        session.clear();
        Customer again = known();
        again.setName("Anna");
        session.flush();

        savepoint.rollback();

        assertThat(again.getName()).isEqualTo("Ann");
        session.commit();
        assertThat(inDatabase().getName()).isEqualTo("Ann");
    }

    @Test
    void aSavepointIsReleasedAfterAClear() {
        try (Savepoint savepoint = session.savepoint()) {
            ann.setName("Anna");
            session.flush();
            session.clear();
            savepoint.release();
        }
        session.commit();

        assertThat(inDatabase().getName()).isEqualTo("Anna");
    }

    @Test
    void anOuterSavepointRestoresWhatAnInnerOneReleasedAfterAClear() {
        Savepoint outer = session.savepoint();
        Savepoint inner = session.savepoint();
        session.clear();
        Customer again = known();
        again.setName("Anna");
        inner.release();

        outer.rollback();

        assertThat(again.getName()).isEqualTo("Ann");
    }
}
