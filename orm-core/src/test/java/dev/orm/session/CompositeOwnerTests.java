package dev.orm.session;

import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes by a condition that give rows, of which no object is loaded, to an owner whose identifier has several parts. */
final class CompositeOwnerTests extends SessionTest {

    private static final Barge_ BARGE = Barge_.BARGE;

    CompositeOwnerTests(Lab lab) {
        super(lab, Quay.class, Barge.class);
    }

    @BeforeEach
    void threeQuays() {
        Quay first = new Quay("bremen", 1);
        givenAll(first, new Quay("bremen", 2), new Quay("emden", 2), new Barge(first), new Barge(null));
    }

    private Quay loaded(String harbor, int number) {
        Quay quay = session.get(Quay.class, new Quay.Key(harbor, number));
        assertThat(quay.barges).hasSize(number == 1 ? 1 : 0);
        session.query(Barge.class).list().forEach(session::detach);
        return quay;
    }

    @Test
    void theOneThatAllPartsNameKnowsThem() {
        Quay quay = loaded("bremen", 2);

        session.execute(update(BARGE)
                .setKey(BARGE.quay().harbor, "bremen")
                .setKey(BARGE.quay().number, 2)
                .where(BARGE.quay().number.isNull()));

        assertThat(quay.barges).hasSize(1);
    }

    @Test
    void theOrderOfThePartsIsAllTheSame() {
        Quay quay = loaded("bremen", 2);

        session.execute(update(BARGE)
                .setKey(BARGE.quay().number, 2)
                .setKey(BARGE.quay().harbor, "bremen")
                .where(BARGE.quay().number.isNull()));

        assertThat(quay.barges).hasSize(1);
    }

    @Test
    void othersKeepWhatTheyKnow() {
        Quay other = loaded("emden", 2);

        session.execute(update(BARGE)
                .setKey(BARGE.quay().harbor, "bremen")
                .setKey(BARGE.quay().number, 2)
                .where(BARGE.quay().number.isNull()));

        assertThat(sql.of(() -> assertThat(other.barges).isEmpty())).isEmpty();
    }

    @Test
    void oneThatAPartAloneNamesKnowsThem() {
        Quay quay = loaded("bremen", 2);

        session.execute(update(BARGE)
                .setKey(BARGE.quay().number, 2)
                .where(BARGE.quay().harbor.eq("bremen")));

        assertThat(quay.barges).hasSize(1);
    }

    @Test
    void rowsThatComeToNobodyTellNobody() {
        Quay quay = loaded("bremen", 2);

        session.execute(update(BARGE)
                .setNullKey(BARGE.quay().number)
                .setNullKey(BARGE.quay().harbor)
                .where(BARGE.quay().number.isNull()));

        assertThat(sql.of(() -> assertThat(quay.barges).isEmpty())).isEmpty();
    }
}
