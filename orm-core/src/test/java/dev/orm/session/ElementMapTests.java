package dev.orm.session;

import static dev.orm.session.club.Club_.CLUB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.orm.session.club.Club;
import dev.orm.session.club.Sponsor.Level;
import dev.orm.session.club.Venue;
import dev.orm.testing.Covers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

final class ElementMapTests extends SessionTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    ElementMapTests(Lab lab) {
        super(lab, Club.class);
    }

    private long club(Consumer<Club> fill) {
        return givenId(other -> {
            Club club = new Club("a");
            fill.accept(club);
            other.add(club);
            other.flush();
            return Objects.requireNonNull(club.getId());
        });
    }

    private Map<String, String> settings(long id) {
        return inDatabase(other -> new HashMap<>(other.get(Club.class, id).getSettings()));
    }

    @Test
    @Covers("R9.1")
    void mapsComeBackAsTheyWere() {
        long id = club(club -> {
            club.getSettings().put("a", "1");
            club.getFees().put(MAY.plusDays(1), new BigDecimal("2.00"));
            club.getFees().put(MAY, new BigDecimal("1.00"));
            club.getLounges().put(Level.GOLD, Venue.of("Bonn"));
        });

        Club club = session.get(Club.class, id);

        assertThat(club.getSettings()).containsExactly(entry("a", "1"));
        assertThat(club.getFees().keySet()).containsExactly(MAY, MAY.plusDays(1));
        assertThat(club.getFees().firstKey()).isEqualTo(MAY);
        assertThat(club.getLounges()).containsExactly(entry(Level.GOLD, Venue.of("Bonn")));
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("R9.2")
    void eachEntryIsWrittenByWhatHappenedToIt() {
        long id = club(club -> club.getSettings().putAll(Map.of("a", "1", "b", "2", "c", "3")));
        Map<String, String> settings = session.get(Club.class, id).getSettings();
        settings.remove("a");
        settings.put("b", "20");
        settings.put("d", "4");

        assertThat(sql.of(session::flush))
                .containsExactly("delete club_settings", "update club_settings set content", "insert club_settings");
        session.commit();
        assertThat(settings(id)).isEqualTo(Map.of("b", "20", "c", "3", "d", "4"));
    }

    @Test
    void aKeyThatChangesIsARowOfItsOwn() {
        long id = club(club -> club.getSettings().put("a", "1"));
        Map<String, String> settings = session.get(Club.class, id).getSettings();
        settings.put("b", Objects.requireNonNull(settings.remove("a")));

        assertThat(sql.of(session::flush)).containsExactly("delete club_settings", "insert club_settings");
        session.commit();
        assertThat(settings(id)).isEqualTo(Map.of("b", "1"));
    }

    @Test
    void changesThroughViewsAreSeen() {
        long id = club(club -> club.getSettings().putAll(Map.of("a", "1", "b", "2", "c", "3")));
        Map<String, String> settings = session.get(Club.class, id).getSettings();
        settings.keySet().remove("a");
        settings.values().remove("2");
        settings.entrySet().iterator().next().setValue("30");

        session.commit();

        assertThat(settings(id)).isEqualTo(Map.of("c", "30"));
    }

    @Test
    void anUntouchedMapIsNotLoaded() {
        long id = club(club -> club.getSettings().put("a", "1"));
        Club club = session.get(Club.class, id);
        club.setName("b");

        assertThat(sql.of(session::flush)).containsExactly("update club set name");
    }

    @Test
    void rollbackBringsEntriesBack() {
        long id = club(club -> club.getSettings().put("a", "1"));
        Club club = session.get(Club.class, id);
        club.getSettings().put("a", "2");
        club.getSettings().put("b", "3");
        session.flush();

        session.rollback();

        assertThat(club.getSettings()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void mergeTakesEntriesOver() {
        long id = club(club -> club.getSettings().putAll(Map.of("a", "1", "b", "2")));
        Club detached = inDatabase(other -> {
            Club club = other.get(Club.class, id);
            club.getSettings().size();
            return club;
        });
        detached.getSettings().put("a", "10");

        session.merge(detached);

        assertThat(sql.of(session::flush)).containsExactly("update club_settings set content");
    }

    @Test
    void aNullValueIsRefused() {
        long id = club(club -> club.getSettings().put("a", "1"));
        put(session.get(Club.class, id).getSettings());

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessage("Club.settings holds a null element. Remove it: what is not there has no row.");
    }

    @SuppressWarnings("NullAway")
    private static void put(Map<String, String> settings) {
        settings.put("b", null);
    }

    @Test
    @Covers("R9.4")
    void conditionsAskForEntries() {
        long id = club(club -> club.getSettings().putAll(Map.of("a", "1", "b", "2")));

        assertThat(session.query(Club.class)
                        .where(CLUB.settings()
                                .anyEntry((key, value) -> key.eq("a").and(value.eq("1"))))
                        .list())
                .extracting(Club::getId)
                .containsExactly(id);
        assertThat(session.query(Club.class)
                        .where(CLUB.settings()
                                .anyEntry((key, value) -> key.eq("a").and(value.eq("2"))))
                        .list())
                .isEmpty();
        assertThat(session.query(Club.class)
                        .where(CLUB.lounges().any(venue -> venue.city.eq("Bonn")))
                        .list())
                .isEmpty();
    }

    @Test
    @Covers({"R9.1", "T4.1"})
    void keysAndValuesOfAnyScriptComeBack() {
        Map<String, String> texts = Map.of(
                "",
                "empty",
                "👩‍👩‍👧 日本 e\u0301",
                "\u05E9\u05DC\u05D5\u05DD \u202E",
                "\uFFFE\uFFFF",
                "",
                "it's \"quoted\" \\ %_",
                "'; drop table club; --",
                "😀".repeat(15),
                "😀".repeat(40));
        long id = club(club -> {
            club.getSettings().putAll(texts);
            club.getLounges().put(Level.GOLD, Venue.of("😀 日本", ""));
        });

        assertThat(settings(id)).isEqualTo(texts);
        assertThat(session.get(Club.class, id).getLounges()).containsExactly(entry(Level.GOLD, Venue.of("😀 日本", "")));
        assertThat(session.query(Club.class)
                        .where(CLUB.settings().anyEntry((key, value) -> key.eq("😀".repeat(15))))
                        .list())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret\0", "\uD800secret", "secret\uDC00"})
    @Covers("T4.1")
    void textThatNoDatabaseStoresIsRefusedByNameInKeysValuesAndEmbeddables(String text) {
        refused("Club.settings", () -> club(club -> club.getSettings().put(text, "1")));
        refused("Club.settings", () -> club(club -> club.getSettings().put("a", text)));
        refused("Club.lounges", () -> club(club -> club.getLounges().put(Level.GOLD, Venue.of("a", text))));
        refused("Club.venues", () -> club(club -> club.getVenues().add(Venue.of(text))));
        refused("Club.colours", () -> club(club -> club.getColours().add(text)));
        refused(
                "Club.settings",
                () -> session.query(Club.class)
                        .where(CLUB.settings().anyEntry((key, value) -> key.eq(text)))
                        .list());
    }

    private static void refused(String name, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("secret");
    }
}
