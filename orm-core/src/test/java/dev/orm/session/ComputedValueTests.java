package dev.orm.session;

import static dev.orm.session.shop.Product_.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Product;
import dev.orm.testing.Covers;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** Attributes that take what an expression yields in the database. */
final class ComputedValueTests extends SessionTest {

    private static final Guest_ GUEST = Guest_.GUEST;

    private final Guest guest = new Guest("ann", 1);

    ComputedValueTests(Lab lab) {
        super(lab, Guest.class, Product.class);
        session.add(guest);
        session.commit();
    }

    @Test
    @Covers("U15.1")
    void anAttributeTakesWhatAnExpressionYieldsInItsRow() {
        Product pen = new Product("pen", "Pen");
        session.add(pen);
        session.commit();
        given(other -> other.get(Product.class, "pen").setPrice(new BigDecimal("40.00")));
        session.set(pen, PRODUCT.price, PRODUCT.price.plus(new BigDecimal("2.00")));

        assertThat(session.plan().lines()).containsExactly("compute Product.price");
        assertThat(sql.of(session::flush)).hasSize(2).last().isEqualTo("select product");
        assertThat(pen.getPrice()).isEqualByComparingTo("42");
        session.commit();
        assertInDatabase(other -> other.get(Product.class, "pen").getPrice().intValue())
                .isEqualTo(42);
        assertThat(session.dirtyEntities()).isEmpty();
    }

    @Test
    @Covers("U15.1")
    void otherChangesOfTheObjectAreWrittenBefore() {
        guest.name = "Ann";
        session.set(guest, GUEST.email, GUEST.name.lower());
        session.commit();

        assertThat(guest.email).isEqualTo("ann");
        assertInDatabase(other -> other.get(Guest.class, guest.id).email).isEqualTo("ann");
    }

    @Test
    @Covers("U15.1")
    void aNewObjectIsInsertedAndUpdatedThen() {
        Guest second = new Guest("bob", 7);
        session.add(second);
        session.set(second, GUEST.locker, GUEST.locker.times(3));
        session.flush();

        assertThat(second.locker).isEqualTo(21);
    }

    @Test
    void whatIsAssignedBehindIsTheLaterWord() {
        session.set(guest, GUEST.locker, GUEST.locker.plus(1));
        guest.locker = 9;

        assertThat(sql.of(session::flush)).containsExactly("update guest set locker, version");
        assertThat(guest.locker).isEqualTo(9);
        assertInDatabaseAfterCommit(9);
    }

    @Test
    void whatIsAssignedBeforeIsWrittenBefore() {
        guest.locker = 9;
        session.set(guest, GUEST.locker, GUEST.locker.plus(1));

        assertInDatabaseAfterCommit(10);
    }

    @Test
    void whatIsAssignedOnceMoreIsTheLaterWord() {
        guest.locker = 9;
        session.set(guest, GUEST.locker, GUEST.locker.plus(1));
        guest.locker = 1; // what the row has

        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    void whatIsAssignedToANewObjectBehindIsTheLaterWord() {
        Guest second = new Guest("bob", 7);
        session.add(second);
        session.set(second, GUEST.locker, GUEST.locker.times(3));
        second.locker = 8;

        assertThat(sql.of(session::flush)).containsExactly("insert guest");
    }

    @Test
    void aNullBehindIsTheLaterWord() {
        Product pen = new Product("pen", "Pen");
        session.add(pen);
        session.commit();
        session.set(pen, PRODUCT.price, PRODUCT.price.plus(new BigDecimal("2.00")));
        session.setNull(pen, PRODUCT.price);

        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    void onlyTheAttributeThatIsAssignedIsTakenBack() {
        session.set(guest, GUEST.locker, GUEST.locker.plus(1));
        session.set(guest, GUEST.email, GUEST.name.lower());
        guest.email = "bob";

        assertThat(session.plan().lines()).last().asString().isEqualTo("compute Guest.locker");
        session.commit();
        assertThat(guest.email).isEqualTo("bob");
        assertThat(guest.locker).isEqualTo(2);
    }

    @Test
    void anObjectThatIsReadAgainKeepsWhatItIsToCompute() {
        given(other -> other.get(Guest.class, guest.id).locker = 5);
        session.set(guest, GUEST.locker, GUEST.locker.plus(1));
        session.expire(guest);
        session.withoutAutoflush(() -> session.query(GUEST).list());

        assertThat(guest.locker).isEqualTo(5);
        assertInDatabaseAfterCommit(6);
    }

    @Test
    void aRefreshKeepsNothingOfIt() {
        session.set(guest, GUEST.locker, GUEST.locker.plus(1));
        session.refresh(guest);

        assertInDatabaseAfterCommit(1);
    }

    @Test
    void anObjectWithSomethingToComputeIsModified() {
        assertThat(session.isModified(guest)).isFalse();
        session.set(guest, GUEST.locker, GUEST.locker.plus(1));

        assertThat(session.isModified(guest)).isTrue();
        assertThat(session.dirtyEntities()).containsExactly(guest);
    }

    private void assertInDatabaseAfterCommit(int locker) {
        session.commit();
        assertInDatabase(other -> other.get(Guest.class, guest.id).locker).isEqualTo(locker);
    }

    @Test
    @Covers("U15.3")
    void theVersionIsRaised() {
        session.set(guest, GUEST.locker, GUEST.locker.plus(1));
        session.commit();

        assertThat(guest.version).isEqualTo(1);
        assertInDatabase(other -> other.get(Guest.class, guest.id).version).isEqualTo(1);
    }

    @Test
    @Covers("U15.3")
    void theVersionIsCompared() {
        given(other -> other.get(Guest.class, guest.id).name = "other");
        session.set(guest, GUEST.locker, GUEST.locker.plus(1));

        assertThatThrownBy(session::flush).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    @Covers("U15.3")
    void aRollbackTakesBackWhatWasComputed() {
        session.set(guest, GUEST.locker, GUEST.locker.plus(1));
        session.flush();
        session.rollback();

        assertThat(guest.locker).isEqualTo(1);
        assertThat(guest.version).isZero();
        session.flush();
        assertThat(guest.locker).isEqualTo(1);
    }
}
