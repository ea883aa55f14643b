package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.live.LiveSchema;
import dev.orm.session.club.Club;
import dev.orm.session.club.Stop;
import dev.orm.session.club.Tour;
import dev.orm.session.club.Town;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Collections of values of an owner with a version, with relations in them, and what the schema holds of them. */
final class OwnedCollectionTests extends SessionTest {

    OwnedCollectionTests(Lab lab) {
        super(lab, Tour.class, Town.class, Club.class);
    }

    private long tour(Town... towns) {
        return givenId(other -> {
            Tour tour = new Tour();
            for (Town town : towns) {
                tour.getStops().add(new Stop(town, 1));
            }
            tour.getNotes().add("n");
            other.add(tour);
            other.flush();
            return Objects.requireNonNull(tour.getId());
        });
    }

    @Test
    @Covers("R9.6")
    void aChangeOfElementsRaisesTheVersionOfTheirOwner() {
        long id = tour();
        Tour tour = session.get(Tour.class, id);
        tour.getNotes().add("m");

        assertThat(sql.of(session::flush)).containsExactly("update tour set version", "insert tour_notes");
        assertThat(tour.getVersion()).isEqualTo(1);
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    void rollbackTakesTheVersionBack() {
        long id = tour();
        Tour tour = session.get(Tour.class, id);
        tour.getNotes().add("m");
        session.flush();

        session.rollback();

        assertThat(tour.getVersion()).isZero();
        assertThat(tour.getNotes()).containsExactly("n");
    }

    @Test
    void entitiesInNewElementsAreSavedBeforeThem() {
        session.add(tourTo(new Town("Bonn"), new Town("Rome")));

        assertThat(sql.of(session::flush))
                .containsExactlyInAnyOrder("insert tour", "insert club_town", "insert tour_stops")
                .endsWith("insert tour_stops");
    }

    private static Tour tourTo(Town... towns) {
        Tour tour = new Tour();
        List.of(towns).forEach(town -> tour.getStops().add(new Stop(town, 1)));
        return tour;
    }

    @Test
    @Covers("D9.1")
    void entitiesInElementsAreReferencesThatLoadTogether() {
        long id = tour(new Town("Bonn"), new Town("Rome"));

        assertThat(sql.of(() -> assertThat(session.get(Tour.class, id).getStops())
                        .extracting(stop -> Objects.requireNonNull(stop.town()).getName())
                        .containsExactly("Bonn", "Rome")))
                .containsExactly("select tour", "select tour_stops", "select club_town");
    }

    @Test
    void anElementWithoutItsEntityComesBackWithout() {
        long id = givenId(other -> {
            Tour tour = new Tour();
            tour.getStops().add(new Stop(null, 3));
            other.add(tour);
            other.flush();
            return Objects.requireNonNull(tour.getId());
        });

        assertThat(session.get(Tour.class, id).getStops()).containsExactly(new Stop(null, 3));
    }

    @Test
    void theDatabaseTakesElementsAlongWhereItsForeignKeySaysSo() {
        long id = tour(new Town("Bonn"));
        session.delete(session.get(Tour.class, id));

        assertThat(sql.of(session::flush)).containsExactly("delete tour_stops", "delete tour");
        session.commit();
        assertThat(this.<Integer>inDatabase(
                        other -> other.query(Tour.class).list().size()))
                .isZero();
    }

    @Test
    void theSchemaOfCollectionTablesIsWhatTheMappingSays() {
        assertThat(LiveSchema.of(lab.engine()).diff(mappings.metaData()).toString())
                .isEmpty();
    }
}
