package dev.orm.session;

import static dev.orm.session.club.Club_.CLUB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.club.Club;
import dev.orm.session.club.Sponsor;
import dev.orm.session.club.Sponsor.Level;
import dev.orm.session.club.Venue;
import dev.orm.sql.LoadOption;
import dev.orm.testing.Covers;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

final class ElementCollectionTests extends SessionTest {

    ElementCollectionTests(Lab lab) {
        super(lab, Club.class);
    }

    private long club(Consumer<Club> fill) {
        return givenId(other -> {
            Club club = new Club("a");
            fill.accept(club);
            other.add(club);
            other.flush();
            return java.util.Objects.requireNonNull(club.getId());
        });
    }

    private Club get(long id) {
        return session.get(Club.class, id);
    }

    @Test
    @Covers("R9.2")
    void elementsOfAllNewOwnersAreInsertedTogether() {
        for (String name : List.of("a", "b")) {
            Club club = new Club(name);
            club.getColours().addAll(List.of("red", "blue"));
            club.getMottos().add("go");
            session.add(club);
        }

        assertThat(sql.of(session::flush)).containsExactly("insert club", "insert club_colours", "insert club_mottos");
    }

    @Test
    @Covers({"R9.1", "D9.1"})
    void elementsComeBackAsTheyWere() {
        Venue venue = new Venue("Bonn", "A", new java.math.BigDecimal("1.50"), new Venue.Place(3, 4));
        long id = club(club -> {
            club.getColours().addAll(List.of("red", "blue"));
            club.getMottos().addAll(List.of("go", "go", "stop"));
            club.getSteps().addAll(List.of("c", "a", "b"));
            club.getYears().addAll(List.of(2003, 2001, 2002));
            club.getVenues().addAll(List.of(Venue.of("Rome"), venue, Venue.of("Bonn", "B")));
            club.getSponsors().add(new Sponsor("acme", Level.GOLD));
        });

        Club club = get(id);

        assertThat(club.getColours()).containsExactlyInAnyOrder("red", "blue");
        assertThat(club.getMottos()).containsExactlyInAnyOrder("go", "go", "stop");
        assertThat(club.getSteps()).containsExactly("c", "a", "b");
        assertThat(club.getYears()).containsExactly(2001, 2002, 2003);
        assertThat(club.getVenues()).containsExactly(Venue.of("Bonn", "B"), venue, Venue.of("Rome"));
        assertThat(club.getSponsors()).containsExactly(new Sponsor("acme", Level.GOLD));
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("R9.3")
    void theCollectionsOfAllSiblingsAreLoadedTogether() {
        club(club -> club.getColours().add("red"));
        club(club -> club.getColours().add("blue"));
        List<Club> clubs = session.query(Club.class).orderBy(CLUB.id.asc()).list();

        assertThat(sql.of(() -> assertThat(clubs)
                        .extracting(club -> Set.copyOf(club.getColours()))
                        .containsExactly(Set.of("red"), Set.of("blue"))))
                .containsExactly("select club_colours");
    }

    @Test
    @Covers("R9.3")
    void anOptionLoadsThemWithTheQuery() {
        club(club -> club.getColours().add("red"));

        assertThat(sql.of(() -> {
                    List<Club> clubs = session.query(Club.class)
                            .options(LoadOption.selectin(CLUB.colours()))
                            .list();
                    assertThat(clubs.get(0).getColours()).containsExactly("red");
                }))
                .containsExactly("select club", "select club_colours");
    }

    @Test
    @Covers("R9.2")
    void onlyWhatChangedInASetIsWritten() {
        long id = club(club -> club.getColours().addAll(List.of("red", "blue")));
        Club club = get(id);
        club.getColours().remove("red");
        club.getColours().add("green");

        assertThat(sql.of(session::flush)).containsExactly("delete club_colours", "insert club_colours");
        session.commit();
        assertThat(this.<Set<String>>inDatabase(
                        other -> Set.copyOf(other.get(Club.class, id).getColours())))
                .isEqualTo(Set.of("blue", "green"));
    }

    @Test
    void replacingACollectionWritesTheDifference() {
        long id = club(club -> club.getColours().addAll(List.of("red", "blue")));
        get(id).setColours(new java.util.HashSet<>(List.of("blue", "green")));

        assertThat(sql.of(session::flush))
                .containsExactly("select club_colours", "delete club_colours", "insert club_colours");
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    void addingToAListThatIsNotLoadedLoadsNothing() {
        long id = club(club -> club.getMottos().add("go"));
        Club club = get(id);

        assertThat(sql.of(() -> {
                    club.getMottos().add("go");
                    session.flush();
                }))
                .containsExactly("insert club_mottos");
        assertThat(club.getMottos()).containsExactly("go", "go");
    }

    @Test
    void oneOfSeveralEqualElementsCanGo() {
        long id = club(club -> club.getMottos().addAll(List.of("go", "go", "stop")));
        get(id).getMottos().remove("go");

        assertThat(sql.of(session::flush)).containsExactly("delete club_mottos", "insert club_mottos");
        session.commit();
        assertThat(this.<List<String>>inDatabase(
                        other -> List.copyOf(other.get(Club.class, id).getMottos())))
                .containsExactlyInAnyOrder("go", "stop");
    }

    @Test
    void anElementWithoutSomeOfItsValuesGoesAloneAllTheSame() {
        long id = club(club -> club.getVenues().addAll(List.of(Venue.of("Bonn"), Venue.of("Bonn", "A"))));
        get(id).getVenues().remove(Venue.of("Bonn"));

        session.commit();

        assertThat(this.<List<Venue>>inDatabase(
                        other -> List.copyOf(other.get(Club.class, id).getVenues())))
                .containsExactly(Venue.of("Bonn", "A"));
    }

    @Test
    @Covers("X1.1")
    void aChangeInsideAnElementIsWritten() {
        long id = club(club -> club.getSponsors().add(new Sponsor("acme", Level.GOLD)));
        get(id).getSponsors().iterator().next().setLevel(Level.SILVER);

        assertThat(sql.of(session::flush)).containsExactly("delete club_sponsors", "insert club_sponsors");
        session.commit();
        assertThat(this.<Level>inDatabase(other -> other.get(Club.class, id)
                        .getSponsors()
                        .iterator()
                        .next()
                        .getLevel()))
                .isEqualTo(Level.SILVER);
    }

    @Test
    @Covers("X2.1")
    void anUpdateAtAPositionWritesThatRow() {
        long id = club(club -> club.getSteps().addAll(List.of("a", "b", "c")));
        get(id).getSteps().set(1, "x");

        assertThat(sql.of(session::flush)).containsExactly("update club_steps set step");
        session.commit();
        assertThat(this.<List<String>>inDatabase(
                        other -> List.copyOf(other.get(Club.class, id).getSteps())))
                .containsExactly("a", "x", "c");
    }

    @Test
    @Covers("X2.1")
    void movedElementsAreOneUpdateOfTheirPositions() {
        long id = club(club -> club.getSteps().addAll(List.of("a", "b", "c", "d")));
        get(id).getSteps().remove(0);

        assertThat(sql.of(session::flush)).containsExactly("delete club_steps", "update club_steps set step");
        session.commit();
        assertThat(this.<List<String>>inDatabase(
                        other -> List.copyOf(other.get(Club.class, id).getSteps())))
                .containsExactly("b", "c", "d");
    }

    @Test
    @Covers("X2.1")
    void gapsInPositionsAreClosedByTheNextChange() {
        long id = club(club -> club.getSteps().addAll(List.of("a", "b", "c")));
        lab.database().execute("delete from club_steps where step = 'b'");
        Club club = get(id);

        assertThat(club.getSteps()).containsExactly("a", "c");
        assertThat(sql.of(session::flush)).isEmpty();
        club.getSteps().add("d");
        session.commit();
        lab.database().execute("update club_steps set steps_order = steps_order + 10 where steps_order = 2");
        assertThat(this.<List<String>>inDatabase(
                        other -> List.copyOf(other.get(Club.class, id).getSteps())))
                .containsExactly("a", "c", "d");
    }

    @Test
    @Covers("R9.5")
    void elementsGoWithTheirOwner() {
        long id = club(club -> {
            club.getColours().add("red");
            club.getSteps().add("a");
        });
        session.delete(get(id));

        assertThat(sql.of(session::flush))
                .contains("delete club_colours", "delete club_steps")
                .endsWith("delete club");
    }

    @Test
    @Covers("R9.5")
    void rollbackBringsElementsBack() {
        long id = club(club -> {
            club.getColours().add("red");
            club.getSponsors().add(new Sponsor("acme", Level.GOLD));
        });
        Club club = get(id);
        club.getColours().add("blue");
        club.getSponsors().iterator().next().setLevel(Level.SILVER);
        session.flush();

        session.rollback();

        assertThat(club.getColours()).containsExactly("red");
        assertThat(club.getSponsors()).containsExactly(new Sponsor("acme", Level.GOLD));
    }

    @Test
    @Covers("R9.5")
    void aSavepointBringsElementsBack() {
        long id = club(club -> club.getSteps().add("a"));
        Club club = get(id);
        club.getSteps().add("b");
        try (Savepoint savepoint = session.savepoint()) {
            club.getSteps().add("c");
            session.flush();
            savepoint.rollback();
        }

        assertThat(club.getSteps()).containsExactly("a", "b");
        session.commit();
        assertThat(this.<List<String>>inDatabase(
                        other -> List.copyOf(other.get(Club.class, id).getSteps())))
                .containsExactly("a", "b");
    }

    @Test
    void aNullElementIsRefused() {
        long id = club(club -> club.getSteps().add("a"));
        get(id).getSteps().addAll(Arrays.asList("b", null));

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessage("Club.steps holds a null element at position 2. Remove it: what is not there has no row.");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL}) // SQLite itself refuses to write what another has written since it was read
    void rowsThatAreGoneAreNoticed() {
        long id = club(club -> club.getColours().addAll(List.of("red", "blue")));
        Club club = get(id);
        club.getColours().remove("red");
        lab.database().execute("delete from club_colours where colours = 'red'");

        assertThatThrownBy(session::flush)
                .isInstanceOf(ObjectOptimisticLockingFailureException.class)
                .hasMessageContaining("Elements of Club.colours were changed or removed by another transaction");
    }

    @Test
    @Covers("R9.5")
    void mergeTakesElementsOver() {
        long id = club(club -> {
            club.getColours().addAll(List.of("red", "blue"));
            club.getMottos().add("go");
        });
        Club detached = inDatabase(other -> {
            Club club = other.get(Club.class, id);
            club.getColours().size();
            return club;
        });
        detached.getColours().remove("red");

        session.merge(detached);

        assertThat(sql.of(session::flush)).containsExactly("delete club_colours");
    }

    @Test
    void aConditionTakesOutOnlyThePlacesItIsTrueFor() {
        long id = club(club -> club.getMottos().add("go"));
        Club club = get(id);
        club.getMottos().addAll(List.of("stop", "stop"));
        Set<String> seen = new HashSet<>();

        assertThat(club.getMottos().removeIf(motto -> !seen.add(motto))).isTrue();

        assertThat(club.getMottos()).containsExactlyInAnyOrder("go", "stop");
    }

    @Test
    @Covers("R9.5")
    void refreshForgetsChangesOfElements() {
        long id = club(club -> club.getColours().add("red"));
        Club club = get(id);
        club.getColours().add("blue");

        session.refresh(club);

        assertThat(club.getColours()).containsExactly("red");
    }

    @Test
    void aNullCollectionMeansNoElements() {
        long id = club(club -> club.getSteps().add("a"));
        Club club = get(id);
        club.getSteps().size();
        setNull(club);

        assertThat(sql.of(session::flush)).containsExactly("delete club_steps");
    }

    @SuppressWarnings("NullAway")
    private static void setNull(Club club) {
        club.setSteps(null);
    }
}
