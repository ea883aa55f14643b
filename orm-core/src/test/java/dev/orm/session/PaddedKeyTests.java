package dev.orm.session;

import static dev.orm.session.shop.Coupon_.COUPON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.shop.Coupon;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys that the database gives back in another form than they were given. */
final class PaddedKeyTests extends SessionTest {

    PaddedKeyTests(Lab lab) {
        super(lab, Coupon.class);
    }

    @Test
    @Covers("Q36.2")
    void upsertedRowsComeInOrderWhereTheirKeyIsPadded() {
        given(other -> other.add(new Coupon("two", 1)));

        List<Coupon> written = session.upsertAll(
                List.of(new Coupon("three", 30), new Coupon("two", 20), new Coupon("one", 10)), COUPON.code);

        assertThat(written).extracting(Coupon::getPercent).containsExactly(30, 20, 10);
    }
}
