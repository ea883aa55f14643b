package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Country;
import dev.orm.session.shop.Town;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Keys that change while other rows refer to them. */
final class KeyChangeTests extends SessionTest {

    KeyChangeTests(Lab lab) {
        super(lab, Country.class, Town.class, Region.class, Site.class, Depot.class, Parcel.class);
    }

    private List<String> towns() {
        return inDatabase(other -> other.query(Town.class).list().stream()
                .map(town -> town.getName() + " " + town.getCountry().getCode())
                .sorted()
                .toList());
    }

    private Region given(String code) {
        Region region = new Region(code);
        session.add(region);
        session.commit();
        return region;
    }

    @Test
    @Covers({"S45.2", "D17.2"})
    void rowsThatReferToAChangedKeyFollowWithoutBeingLoaded() {
        Country country = new Country("dd", "Germany");
        givenAll(country, new Town("Berlin", country), new Town("Bonn", country));
        Country loaded = session.get(Country.class, "dd");
        loaded.setCode("de");

        assertThat(sql.of(session::flush))
                .containsExactly(
                        "select town",
                        "update town set country_code",
                        "update country set code",
                        "update town set country_code");
        session.commit();
        assertThat(towns()).containsExactly("Berlin de", "Bonn de");
    }

    @Test
    @Covers("S45.2")
    void loadedObjectsThatReferToAChangedKeyFollow() {
        Country country = new Country("dd", "Germany");
        Town town = new Town("Berlin", country);
        session.addAll(List.of(country, town));
        session.commit();
        country.setCode("de");
        town.setName("Bonn");
        session.commit();

        assertThat(town.getCountry()).isSameAs(country);
        assertThat(towns()).containsExactly("Bonn de");
        assertThat(session.dirtyEntities()).isEmpty();
    }

    @Test
    @Covers("S45.2")
    void rowsThatMoveAwayFromAChangedKeyDoNotFollow() {
        Country country = new Country("dd", "Germany");
        Country france = new Country("fr", "France");
        Town town = new Town("Metz", country);
        Town gone = new Town("Gone", country);
        session.addAll(List.of(country, france, town, gone));
        session.commit();
        country.setCode("de");
        town.setCountry(france);
        session.delete(gone);
        session.commit();

        assertThat(towns()).containsExactly("Metz fr");
    }

    @Test
    @Covers({"S45.2", "S15.9"})
    void rowsThatReferToExchangedKeysFollowTheirOwn() {
        Country one = new Country("aa", "One");
        Country two = new Country("bb", "Two");
        session.addAll(List.of(one, two, new Town("First", one), new Town("Second", two)));
        session.commit();
        one.setCode("bb");
        two.setCode("aa");
        session.commit();

        assertThat(towns()).containsExactly("First bb", "Second aa");
    }

    @Test
    void rowsLetGoOfADeletedOneWhoseKeyIsTakenWhileOthersAreExchanged() {
        Country one = new Country("aa", "One");
        Country two = new Country("bb", "Two");
        Country three = new Country("cc", "Three");
        Country gone = new Country("dd", "Gone");
        session.addAll(List.of(one, two, three, gone, new Town("First", one), new Town("Last", gone)));
        session.commit();
        one.setCode("bb");
        two.setCode("aa");
        three.setCode("dd");
        session.delete(gone);
        session.commit();

        assertInDatabase(other -> other.query(Town.class).list().stream()
                        .map(town -> town.getCountry() == null
                                ? town.getName()
                                : town.getName() + " " + town.getCountry().getCode())
                        .sorted()
                        .toList())
                .isEqualTo(List.of("First bb", "Last"));
    }

    @Test
    @Covers("S45.4")
    void newObjectsReferToTheChangedKey() {
        Country country = new Country("dd", "Germany");
        session.add(country);
        session.commit();
        country.setCode("de");
        session.add(new Town("Berlin", country));
        session.commit();

        assertThat(towns()).containsExactly("Berlin de");
    }

    @Test
    @Covers({"S45.1", "D17.2", "R13.1"})
    void whereTheDatabaseCascadesOneStatementChangesTheKey() {
        Region region = given("n");
        session.addAll(List.of(new Site(region), new Site(region)));
        session.commit();
        region.code = "north";

        assertThat(sql.of(session::flush).stream().filter(text -> !text.startsWith("select ")))
                .containsExactly("update region set code");
        session.commit();
        assertInDatabase(other -> other.query(Site.class).list().stream()
                        .map(site -> other.get(Region.class, "north") == site.region)
                        .toList())
                .isEqualTo(List.of(true, true));
    }

    @Test
    @Covers({"S45.1", "R13.1"})
    void identifiersThatHoldTheKeyFollowInMemory() {
        Region region = given("n");
        Parcel parcel = new Parcel(region, 1);
        session.add(parcel);
        session.commit();
        region.code = "north";
        parcel.use = "field";
        session.flush();

        assertThat(parcel.id).isEqualTo(new ParcelId("north", 1));
        assertThat(session.find(Parcel.class, new ParcelId("north", 1))).containsSame(parcel);
        assertThat(session.find(Parcel.class, new ParcelId("n", 1))).isEmpty();
        session.commit();
        assertInDatabase(other -> other.get(Parcel.class, new ParcelId("north", 1)).use)
                .isEqualTo("field");
    }

    @Test
    @Covers("S45.1")
    void aRollbackTakesFollowingIdentifiersBack() {
        Region region = given("n");
        Parcel parcel = new Parcel(region, 1);
        session.add(parcel);
        session.commit();
        region.code = "north";
        session.flush();
        session.rollback();

        assertThat(parcel.id).isEqualTo(new ParcelId("n", 1));
        assertThat(session.find(Parcel.class, new ParcelId("n", 1))).containsSame(parcel);
    }

    @Test
    @Covers("S45.3")
    void rowsThatCanNeitherFollowNorLetGoAreRefusedWithTheRemedy() {
        Region region = given("n");
        session.add(new Depot(region));
        session.commit();
        region.code = "north";

        assertThat(sql.of(() -> assertThatThrownBy(session::flush)
                        .isInstanceOf(InvalidDataAccessApiUsageException.class)
                        .hasMessageContaining("Depot.region")
                        .hasMessageContaining("on update cascade")))
                .containsExactly("select depot");
        session.rollback();
        assertThat(region.code).isEqualTo("n");
    }

    @Test
    @Covers({"S20.1", "R12.1"})
    void elementsThatTheDatabaseDeletesWithTheirOwnerAreLeftToIt() {
        Region region = new Region("n");
        givenAll(region, new Site(region));
        session.delete(session.get(Region.class, "n"));

        assertThat(sql.of(session::flush).stream().filter(text -> !text.startsWith("select ")))
                .containsExactly("delete region");
        session.commit();
        assertInDatabase(other -> other.query(Site.class).count()).isEqualTo(0L);
    }

    @Test
    @Covers({"S20.1", "R12.1"})
    void elementsInTheSessionThatTheDatabaseDeletesAreGone() {
        Region region = given("n");
        Site site = new Site(region);
        session.add(site);
        session.commit();
        session.delete(region);

        assertThat(sql.of(session::flush).stream().filter(text -> !text.startsWith("select ")))
                .containsExactly("delete region");
        assertThat(session.contains(site)).isFalse();
        session.rollback();
        assertThat(session.contains(site)).isTrue();
    }

    @Test
    @Covers("S17.3")
    void elementsThatAreNotLoadedAndMustHaveAnOwnerAreRefusedBeforeAnythingIsWritten() {
        Region region = new Region("n");
        givenAll(region, new Depot(region));
        session.delete(session.get(Region.class, "n"));

        assertThat(sql.of(() -> assertThatThrownBy(session::flush)
                        .isInstanceOf(InvalidDataAccessApiUsageException.class)
                        .hasMessageContaining("Region.depots")
                        .hasMessageContaining("Depot.region")))
                .containsExactly("select depot");
    }

    @Test
    @Covers("S17.3")
    void elementsThatMustHaveAnOwnerMayGoOrMoveInTheSameFlush() {
        Region region = given("n");
        Region other = given("s");
        Depot going = new Depot(region);
        Depot moving = new Depot(region);
        session.addAll(List.of(going, moving));
        session.commit();
        session.delete(region);
        session.delete(going);
        moving.region = other;
        session.commit();

        assertInDatabase(look -> look.query(Depot.class).count()).isEqualTo(1L);
    }

    @Test
    @Covers("S18.1")
    void anOwnerWhoseKeyIsPartOfItsElementsIsNotDeletedWithoutThem() {
        Region region = given("n");
        Parcel parcel = new Parcel(region, 1);
        session.add(parcel);
        session.commit();
        session.delete(region);

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Region.parcels")
                .hasMessageContaining("Parcel.region is part of their identifier");
        session.rollback();
        session.delete(region);
        session.delete(parcel);
        session.commit();
        assertInDatabase(other -> other.query(Region.class).count()).isEqualTo(0L);
    }
}
