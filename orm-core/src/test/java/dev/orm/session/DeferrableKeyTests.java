package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Unique values whose constraint can be checked later. */
@OnEachSetup(only = Setup.POSTGRESQL)
final class DeferrableKeyTests extends SessionTest {

    private final Runner one = new Runner(1, 1);
    private final Runner two = new Runner(2, 2);

    DeferrableKeyTests(Lab lab) {
        super(lab, Runner.class);
        session.addAll(List.of(one, two));
        session.commit();
    }

    @Test
    @Covers("S15.14")
    void anExchangeIsCheckedWhenItIsComplete() {
        one.place = 2;
        two.place = 1;

        assertThat(session.plan().lines())
                .containsExactly("check one_place later", "update Runner x2 [place]", "check one_place now");
        assertThat(sql.texts(session::flush)).first().isEqualTo("set constraints one_place deferred");
        session.commit();
        assertInDatabase(other -> other.get(Runner.class, 1L).place).isEqualTo(2);
    }

    @Test
    @Covers("S15.14")
    void aDuplicateIsToldByTheFlushThatMadeIt() {
        Runner three = new Runner(3, 3);
        session.add(three);
        session.commit();
        one.place = 2;
        two.place = 1;
        three.place = 1;

        assertThatThrownBy(session::flush).isInstanceOf(DuplicateKeyException.class);
    }
}
