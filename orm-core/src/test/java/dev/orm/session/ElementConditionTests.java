package dev.orm.session;

import static dev.orm.session.club.Club_.CLUB;
import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.metamodel.DynamicTable;
import dev.orm.metamodel.Elements;
import dev.orm.metamodel.TextAttribute;
import dev.orm.metamodel.ValueElements;
import dev.orm.session.club.Club;
import dev.orm.session.club.Sponsor;
import dev.orm.session.club.Sponsor.Level;
import dev.orm.session.club.Venue;
import dev.orm.session.club.Venue_;
import dev.orm.sql.Condition;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ElementConditionTests extends SessionTest {

    ElementConditionTests(Lab lab) {
        super(lab, Club.class);
    }

    @BeforeEach
    void clubs() {
        Club red = new Club("red");
        red.getColours().addAll(List.of("red", "blue"));
        red.getVenues().addAll(List.of(Venue.of("Bonn", "A"), Venue.of("Rome")));
        red.getSponsors().add(new Sponsor("acme", Level.GOLD));
        red.getYears().add(2001);
        Club green = new Club("green");
        green.getColours().add("green");
        green.getVenues().add(Venue.of("Rome"));
        givenAll(red, green, new Club("none"));
    }

    private List<String> named(Condition condition) {
        return session.query(Club.class).where(condition).orderBy(CLUB.name.asc()).list().stream()
                .map(Club::getName)
                .toList();
    }

    @Test
    @Covers("R9.4")
    void anyAsksAboutAttributesOfElements() {
        assertThat(named(CLUB.venues().any(venue -> venue.city.eq("Rome").and(venue.hall.isNull()))))
                .containsExactly("green", "red");
        assertThat(named(CLUB.venues().any(venue -> venue.place.seat.eq(2).and(venue.city.eq("Bonn")))))
                .containsExactly("red");
        assertThat(named(CLUB.sponsors().any(sponsor -> sponsor.level.eq(Level.GOLD))))
                .containsExactly("red");
    }

    @Test
    void containsAsksForAValue() {
        assertThat(named(CLUB.colours().contains("green"))).containsExactly("green");
        assertThat(named(CLUB.years().contains(2001))).containsExactly("red");
        assertThat(named(CLUB.colours().contains("black"))).isEmpty();
    }

    @Test
    void noneEveryAndEmptyAreThere() {
        assertThat(named(CLUB.colours().none(colour -> colour.eq("red")))).containsExactly("green", "none");
        assertThat(named(CLUB.venues().every(venue -> venue.city.eq("Rome")))).containsExactly("green", "none");
        assertThat(named(CLUB.colours().isEmpty())).containsExactly("none");
        assertThat(named(CLUB.colours().isNotEmpty())).containsExactly("green", "red");
    }

    @Test
    @Covers("R9.4")
    void elementsAreJoinedAndSelected() {
        Elements<Venue_<Club>> venues = CLUB.venues();

        assertThat(session.execute(select(CLUB.name, venues.element().city)
                        .from(CLUB)
                        .join(venues)
                        .orderBy(CLUB.name.asc(), venues.element().city.asc())
                        .into((name, city) -> name + " " + city)))
                .containsExactly("green Rome", "red Bonn", "red Rome");
    }

    @Test
    void elementsAreJoinedTwiceUnderAnAlias() {
        ValueElements<String, TextAttribute<Club>> one = CLUB.colours();
        ValueElements<String, TextAttribute<Club>> other = CLUB.colours().as("other");

        assertThat(session.execute(select(one.element(), other.element())
                        .from(CLUB)
                        .join(one)
                        .join(other)
                        .where(one.element().lt(other.element()))
                        .into((first, second) -> first + second)))
                .containsExactly("bluered");
    }

    @Test
    @Covers("R9.4")
    void elementsAreGrouped() {
        ValueElements<String, TextAttribute<Club>> colours = CLUB.colours();

        assertThat(session.execute(select(CLUB.name, count())
                        .from(CLUB)
                        .join(colours)
                        .groupBy(CLUB.name)
                        .orderBy(CLUB.name.asc())
                        .into((name, number) -> name + number)))
                .containsExactly("green1", "red2");
    }

    @Test
    void aConditionWithoutGeneratedCodeNamesTheAttribute() {
        DynamicTable<Club> club = DynamicTable.of(Club.class);

        assertThat(named(club.any(
                        "venues", Venue.class, venue -> venue.text("city").eq("Bonn"))))
                .containsExactly("red");
        assertThat(named(club.isEmpty("colours", String.class))).containsExactly("none");
    }

    @Test
    void aConditionIsOneStatementWithoutRepeatedRows() {
        assertThat(sql.texts(() -> named(CLUB.colours().contains("red"))))
                .singleElement()
                .asString()
                .contains("exists (select 1 from club_colours")
                .doesNotContain("distinct");
    }
}
