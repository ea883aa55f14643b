package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.fleet.Dock;
import dev.orm.session.fleet.Line;
import dev.orm.session.fleet.Liner;
import dev.orm.session.fleet.Sailor;
import dev.orm.session.fleet.Ship;
import dev.orm.session.fleet.Tanker;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Unique values of which a part never changes: the tenant, or a column that is not updatable. */
final class FixedKeyTests extends SessionTest {

    private final Session red;

    FixedKeyTests(Lab lab) {
        super(lab, Coupon.class, Dock.class, Ship.class, Liner.class, Tanker.class, Line.class, Sailor.class);
        red = factory.withTenant("red").openSession();
    }

    @AfterEach
    void close() {
        red.close();
    }

    @Entity(name = "Coupon")
    static class Coupon {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @Column(unique = true, updatable = false)
        String code = "";

        protected Coupon() {}

        Coupon(String code) {
            this.code = code;
        }
    }

    private List<String> badges() {
        return factory.withTenant("red")
                .inTransaction(other -> other.query(Sailor.class).list().stream()
                        .map(sailor -> sailor.getName() + sailor.getBadge())
                        .sorted()
                        .toList());
    }

    @Test
    void twoRowsOfATenantExchangeTheirUniqueValues() {
        Sailor ann = new Sailor("ann", 1);
        Sailor bob = new Sailor("bob", 2);
        red.addAll(List.of(ann, bob));
        red.commit();
        ann.setBadge(2);
        bob.setBadge(1);

        red.commit();

        assertThat(badges()).containsExactly("ann2", "bob1");
    }

    @Test
    void aRowOfATenantTakesTheUniqueValueOfOneThatIsDeleted() {
        Sailor ann = new Sailor("ann", 1);
        red.add(ann);
        red.commit();
        red.delete(ann);
        red.add(new Sailor("cid", 1));

        assertThat(sql.of(red::flush)).containsExactly("delete sailor", "insert sailor");
        red.commit();
        assertThat(badges()).containsExactly("cid1");
    }

    @Test
    void aRowTakesAValueThatNeverChangesFromOneThatIsDeleted() {
        Coupon old = new Coupon("a");
        session.add(old);
        session.commit();
        session.delete(old);
        session.add(new Coupon("a"));

        assertThat(sql.of(session::flush)).containsExactly("delete coupon", "insert coupon");
    }

    @Test
    void whatIsNotWrittenOrdersNothing() {
        Coupon old = new Coupon("a");
        session.add(old);
        session.commit();
        old.code = "b";
        session.add(new Coupon("b"));

        assertThat(sql.of(session::flush)).containsExactly("insert coupon");
    }
}
