package dev.orm.session;

import static dev.orm.session.Plank_.PLANK;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that name an attribute which holds a foreign key beside its relation. */
final class PlainKeyStatementTests extends SessionTest {

    PlainKeyStatementTests(Lab lab) {
        super(lab, Plank.class);
    }

    @BeforeEach
    void planks() {
        givenAll(new Plank(1, "low"), new Plank(2, "high"));
    }

    private Object key() {
        return inDatabase(other -> other.get(Plank.class, 1).getBelowId());
    }

    @Test
    void loadedRelationFollowsAnUpdateOfItsAttribute() {
        Plank plank = session.get(Plank.class, 1);
        session.execute(update(PLANK).set(PLANK.belowId, 2).where(PLANK.id.eq(1)));

        assertThat(plank.getBelowId()).isEqualTo(2);
        assertThat(plank.getBelow()).isSameAs(session.get(Plank.class, 2));
        plank.setName("lower");
        session.commit();
        assertThat(plank.getBelowId()).isEqualTo(2);
        assertThat(key()).isEqualTo(2);
    }

    @Test
    void loadedRelationFollowsAnUpdateOfItsAttributeToNull() {
        given(other -> other.get(Plank.class, 1).setBelowId(2));
        Plank plank = session.get(Plank.class, 1);
        session.execute(update(PLANK).setNull(PLANK.belowId).where(PLANK.id.eq(1)));

        assertThat(plank.getBelowId()).isNull();
        assertThat(plank.getBelow()).isNull();
        plank.setName("lower");
        session.commit();
        assertThat(key()).isNull();
    }

    @Test
    void loadedCollectionOfTheOtherSideFollowsAnUpdateOfTheAttribute() {
        Plank high = session.get(Plank.class, 2);
        assertThat(high.getAbove()).isEmpty();
        session.execute(update(PLANK).set(PLANK.belowId, 2).where(PLANK.id.eq(1)));

        assertThat(high.getAbove()).containsExactly(session.get(Plank.class, 1));
    }

    @Test
    void loadedRelationFollowsAnExpressionForItsAttribute() {
        Plank plank = session.get(Plank.class, 1);
        session.set(plank, PLANK.belowId, PLANK.id.plus(1));
        session.flush();

        assertThat(plank.getBelowId()).isEqualTo(2);
        assertThat(plank.getBelow()).isSameAs(session.get(Plank.class, 2));
        plank.setName("lower");
        session.commit();
        assertThat(key()).isEqualTo(2);
    }
}
