package dev.orm.session;

import static dev.orm.session.zoo.Artwork_.ARTWORK;
import static dev.orm.session.zoo.Mobile_.MOBILE;
import static dev.orm.session.zoo.Sculpture_.SCULPTURE;
import static dev.orm.session.zoo.Vehicle_.VEHICLE;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.max;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.criteria.EntityCriterion;
import dev.orm.session.zoo.Artwork;
import dev.orm.session.zoo.Bicycle;
import dev.orm.session.zoo.Car;
import dev.orm.session.zoo.Garage;
import dev.orm.session.zoo.Member;
import dev.orm.session.zoo.Mobile;
import dev.orm.session.zoo.Museum;
import dev.orm.session.zoo.Painting;
import dev.orm.session.zoo.Sculpture;
import dev.orm.session.zoo.Taxi;
import dev.orm.session.zoo.Vehicle;
import dev.orm.session.zoo.Wheel;
import dev.orm.sql.Batch;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Upserts and inserts of entities whose rows, or those of others that extend them, lie in several tables. */
final class SpreadUpsertTests extends SessionTest {

    private final Sculpture rose = new Sculpture("Rose", 7);
    private final Mobile wind = new Mobile("Wind", 1, 3);

    SpreadUpsertTests(Lab lab) {
        super(
                lab,
                Vehicle.class,
                Bicycle.class,
                Car.class,
                Taxi.class,
                Wheel.class,
                Garage.class,
                Member.class,
                Artwork.class,
                Painting.class,
                Sculpture.class,
                Mobile.class,
                Museum.class);
    }

    @BeforeEach
    void works() {
        givenAll(rose, wind);
        sql.clear();
    }

    private <E> E named(E form, long id) {
        mappings.entity(form.getClass()).id().set(form, id);
        return form;
    }

    private static List<String> works(Session in) {
        return in.query(SCULPTURE).list().stream()
                .map(each -> each.getClass().getSimpleName() + " " + each.getTitle() + " v" + each.getVersion() + " "
                        + each.getWeight())
                .sorted()
                .toList();
    }

    @Test
    @Covers("L23.1")
    void anObjectWithATableForItsClassIsUpsertedThere() {
        Sculpture loaded = session.get(Sculpture.class, rose.getId());

        List<Sculpture> written = session.upsertAll(
                List.of(named(new Sculpture("Tulip", 9), 4711), named(new Sculpture("Rosa", 8), rose.getId())));
        assertThat(written.get(1)).isSameAs(loaded);
        assertThat(loaded)
                .extracting(Sculpture::getTitle, Sculpture::getVersion)
                .containsExactly("Rosa", 1);
        assertThat(sql.of(() -> session.upsert(named(new Mobile("Air", 2, 4), wind.getId()))))
                .hasSize(1);
        session.commit();

        assertInDatabase(SpreadUpsertTests::works)
                .isEqualTo(List.of("Mobile Air v1 2", "Sculpture Rosa v1 8", "Sculpture Tulip v0 9"));
    }

    @Test
    @Covers("L23.1")
    void aKeyThatAnotherClassHasInTheSessionIsRefused() {
        Mobile loaded = session.get(Mobile.class, wind.getId());

        assertThatThrownBy(() -> session.upsert(named(new Sculpture("Tulip", 9), wind.getId())))
                .isInstanceOf(DataRetrievalFailureException.class)
                .hasMessageContaining("another class");
        session.rollback();

        assertThat(loaded.getTitle()).isEqualTo("Wind");
        assertInDatabase(SpreadUpsertTests::works).isEqualTo(List.of("Mobile Wind v0 1", "Sculpture Rose v0 7"));
    }

    @Test
    @Covers("L11.1")
    void anUpsertLeavesARowThatACriterionHides() {
        EntityCriterion heavy = EntityCriterion.of(ARTWORK, work -> work.title.startsWith("W"));
        try (Session some = factory.withCriteria(heavy).openSession()) {
            assertThatThrownBy(() -> some.upsert(named(new Sculpture("Who", 9), rose.getId())))
                    .isInstanceOf(DuplicateKeyException.class)
                    .hasMessageContaining("does not see");
            some.rollback();
            assertThat(some.upsert(named(new Mobile("Wind 2", 9, 3), wind.getId()))
                            .getVersion())
                    .isEqualTo(1);
            some.commit();
        }

        assertInDatabase(SpreadUpsertTests::works).isEqualTo(List.of("Mobile Wind 2 v1 9", "Sculpture Rose v0 7"));
    }

    @Test
    @Covers("L22.5")
    void newRowsOfAClassGoToItsOwnTable() {
        assertThat(session.execute(insertInto(SCULPTURE)
                        .columns(SCULPTURE.id, SCULPTURE.version, SCULPTURE.title, SCULPTURE.weight)
                        .fromSelect(select(
                                        SCULPTURE.id.plus(1000),
                                        SCULPTURE.version.plus(5),
                                        SCULPTURE.title.concat("!"),
                                        SCULPTURE.weight)
                                .from(SCULPTURE))))
                .isEqualTo(2);
        session.execute(Batch.of(
                insertInto(SCULPTURE), List.of(Map.of("id", 4712L, "version", 0, "title", "Batch", "weight", 3))));
        session.commit();

        assertInDatabase(SpreadUpsertTests::works)
                .isEqualTo(List.of(
                        "Mobile Wind v0 1",
                        "Sculpture Batch v0 3",
                        "Sculpture Rose v0 7",
                        "Sculpture Rose! v5 7",
                        "Sculpture Wind! v5 1"));
        assertInDatabase(other -> other.query(MOBILE).count()).isEqualTo(1L);
    }

    @Test
    @Covers("L20.1")
    void objectsWithATableForTheirClassAreInsertedThere() {
        assertThat(session.insertAll(Sculpture.class, List.of(new Sculpture("A", 1), new Sculpture("B", 2))))
                .isEqualTo(2);
        session.commit();

        assertInDatabase(SpreadUpsertTests::works)
                .isEqualTo(List.of("Mobile Wind v0 1", "Sculpture A v0 1", "Sculpture B v0 2", "Sculpture Rose v0 7"));
    }

    @Test
    @Covers("L22.5")
    void aNewRowIsReturnedAsAnObjectOfItsClass() {
        List<Sculpture> made = session.execute(insertInto(SCULPTURE)
                .columns(SCULPTURE.id, SCULPTURE.version, SCULPTURE.title, SCULPTURE.weight)
                .values(4713L, 0, "Made", 2)
                .returning(SCULPTURE));
        assertThat(made).singleElement().isExactlyInstanceOf(Sculpture.class);
        List<Vehicle> vehicles = session.execute(insertInto(VEHICLE)
                .columns(VEHICLE.version, VEHICLE.plate)
                .values(3, "PLATE")
                .returning(VEHICLE));
        assertThat(vehicles).singleElement().isExactlyInstanceOf(Vehicle.class);
        session.commit();

        assertInDatabase(other -> other.query(VEHICLE).one().getVersion()).isEqualTo(3);
        assertInDatabase(other ->
                        other.query(select(max(SCULPTURE.id)).from(SCULPTURE)).one())
                .isEqualTo(4713L);
    }

    @Test
    @Covers("L23.1")
    void upsertsOfSeveralTablesAreRefused() {
        for (Object object : List.of(named(new Vehicle("V"), 1), named(new Taxi("T", "C"), 1), new Member("A", null))) {
            assertThatThrownBy(() -> session.upsert(object))
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasMessageContaining(
                            "merge() them instead, or give those that are there to updateAll and the others"
                                    + " to insertAll");
        }
    }
}
