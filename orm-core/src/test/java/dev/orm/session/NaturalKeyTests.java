package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Country;
import dev.orm.session.shop.Town;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

final class NaturalKeyTests extends SessionTest {

    NaturalKeyTests(Lab lab) {
        super(lab, Country.class, Town.class);
    }

    @Test
    void addTrustsThatTheObjectIsNew() {
        session.add(new Country("de", "Germany"));

        assertThat(sql.of(session::flush)).containsExactly("insert country");
    }

    @Test
    void anObjectReachedByReferenceIsLookedUp() {
        givenAll(new Country("de", "Germany"));
        session.add(new Town("Berlin", new Country("de", "Germany")));

        assertThat(sql.of(session::flush)).containsExactly("select country", "insert town");
        session.commit();
        assertInDatabase(other -> other.query(Town.class).one().getCountry().getName())
                .isEqualTo("Germany");
    }

    @Test
    void anObjectReachedByReferenceThatIsNewIsInserted() {
        session.add(new Town("Berlin", new Country("de", "Germany")));

        assertThat(sql.of(session::flush)).containsExactly("select country", "insert country", "insert town");
    }

    @Test
    void manyReachedObjectsAreLookedUpTogether() {
        session.addAll(List.of(
                new Town("Berlin", new Country("de", "Germany")),
                new Town("Paris", new Country("fr", "France")),
                new Town("Rome", new Country("it", "Italy"))));

        assertThat(sql.of(session::flush)).containsExactly("select country", "insert country", "insert town");
    }

    @Test
    void aSecondRowOfTheSameKeyIsADuplicate() {
        givenAll(new Country("de", "Germany"));
        session.add(new Country("de", "Germany"));

        assertThatThrownBy(session::flush).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void twoNewObjectsOfOneIdAreADuplicate() {
        session.addAll(List.of(new Country("de", "Germany"), new Country("de", "Deutschland")));

        assertThatThrownBy(session::flush).isInstanceOf(DuplicateKeyException.class);
        session.rollback();
        assertThat(session.find(Country.class, "de")).isEmpty();
    }

    @Test
    @Covers({"S43.1", "D17.1"})
    void aChangedKeyIsWrittenAndFoundUnderItsNewName() {
        Country country = new Country("dd", "Germany");
        session.add(country);
        session.commit();
        country.setCode("de");

        assertThat(sql.of(session::flush)).containsExactly("select town", "update country set code");
        assertThat(session.find(Country.class, "de")).containsSame(country);
        assertThat(session.find(Country.class, "dd")).isEmpty();
        session.commit();
        assertInDatabase(other -> other.get(Country.class, "de").getName()).isEqualTo("Germany");
    }

    @Test
    void anObjectWithAChangedKeyIsStillOfTheSession() {
        Country country = new Country("dd", "Germany");
        session.add(country);
        session.commit();
        country.setCode("de");

        assertThat(session.contains(country)).isTrue();
        assertThat(session.dirtyEntities()).containsExactly(country);
    }

    @Test
    void anObjectWithAChangedKeyCanBeDeleted() {
        Country country = new Country("dd", "Germany");
        session.add(country);
        session.commit();
        country.setCode("de");
        session.delete(country);
        session.commit();

        assertInDatabase(other -> other.query(Country.class).count()).isEqualTo(0L);
    }

    @Test
    void aRollbackRestoresTheKeyAndItsPlace() {
        Country country = new Country("dd", "Germany");
        session.add(country);
        session.commit();
        country.setCode("de");
        session.flush();
        session.rollback();

        assertThat(country.getCode()).isEqualTo("dd");
        assertThat(session.find(Country.class, "dd")).containsSame(country);
        assertThat(session.find(Country.class, "de")).isEmpty();
    }

    @Test
    void addingAnObjectWithAChangedKeyAgainChangesNothing() {
        Country country = new Country("dd", "Germany");
        session.add(country);
        session.commit();
        country.setCode("de");
        session.add(country);

        assertThat(sql.of(session::flush)).containsExactly("select town", "update country set code");
    }
}
