package dev.orm.session;

import static dev.orm.session.Specimen_.SPECIMEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What entities keep of values, on every database and by both kinds of access. */
final class ValueTests extends SessionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private long next = 1;

    private @Nullable String scalar(String query) {
        return JdbcClient.create(lab.database().dataSource())
                .sql(query)
                .query(String.class)
                .single();
    }

    ValueTests(Lab lab) {
        super(lab, Specimen.class);
    }

    private <T> void keeps(BiConsumer<Specimen, T> set, Function<Specimen, @Nullable T> get, List<T> values) {
        for (T value : values) {
            T one = stored(specimen -> set.accept(specimen, value), get);
            assertThat(one).isEqualTo(value);
            assertThat(manyStored(specimen -> set.accept(specimen, value), get)).containsOnly(value);
        }
        assertThat(stored(specimen -> {}, get)).isNull();
    }

    private <T> @Nullable T stored(Consumer<Specimen> with, Function<Specimen, @Nullable T> get) {
        Specimen specimen = new Specimen(next++);
        with.accept(specimen);
        givenAll(specimen);
        return factory.inTransaction(session -> get.apply(session.get(Specimen.class, specimen.id)));
    }

    /** Several rows go another way than one does: inserted without values first, then updated. */
    private <T> List<@Nullable T> manyStored(Consumer<Specimen> with, Function<Specimen, @Nullable T> get) {
        long first = next;
        next += 3;
        Specimen inserted = new Specimen(first);
        with.accept(inserted);
        givenAll(inserted, new Specimen(first + 1), new Specimen(first + 2));
        given(session -> {
            with.accept(session.get(Specimen.class, first + 1));
            with.accept(session.get(Specimen.class, first + 2));
        });
        return factory.inTransaction(session -> {
            List<@Nullable T> found = new ArrayList<>();
            for (long id = first; id < first + 3; id++) {
                found.add(get.apply(session.get(Specimen.class, id)));
            }
            return found;
        });
    }

    @Test
    @Covers({"T3.1", "T3.4"})
    void datesTimesAndDurationsComeBack() {
        keeps((s, v) -> s.day = v, s -> s.day, List.of(LocalDate.of(1582, 10, 10), LocalDate.of(9999, 12, 31)));
        keeps((s, v) -> s.time = v, s -> s.time, List.of(LocalTime.MIN, LocalTime.of(23, 59, 59, 999_999_000)));
        keeps(
                (s, v) -> s.instant = v,
                s -> s.instant,
                List.of(Instant.EPOCH, Instant.parse("2025-10-26T01:30:00.000001Z")));
        keeps((s, v) -> s.milli = v, s -> s.milli, List.of(LocalDateTime.of(2025, 3, 30, 2, 30, 0, 1_000_000)));
        keeps(
                (s, v) -> s.duration = v,
                s -> s.duration,
                List.of(Duration.ZERO, Duration.ofDays(90_000).plusNanos(1_000), Duration.ofSeconds(-1, 1_000)));
        keeps((s, v) -> s.period = v, s -> s.period, List.of(Period.ZERO, Period.of(1, 2, -3), Period.of(-1, -2, 40)));
        keeps((s, v) -> s.year = v, s -> s.year, List.of(Year.of(2024), Year.of(-44), Year.of(Year.MAX_VALUE)));
        keeps((s, v) -> s.month = v, s -> s.month, List.of(YearMonth.of(2024, 2)));
        keeps((s, v) -> s.birthday = v, s -> s.birthday, List.of(MonthDay.of(2, 29)));
    }

    @Test
    @Covers("T3.1")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void yearsFarBackAndFarAheadComeBack() {
        keeps(
                (s, v) -> s.day = v,
                s -> s.day,
                List.of(LocalDate.of(-4712, 1, 1), LocalDate.of(0, 2, 28), LocalDate.of(5_874_897, 12, 31)));
        keeps(
                (s, v) -> s.instant = v,
                s -> s.instant,
                List.of(Instant.parse("-4712-01-01T00:00:00Z"), Instant.parse("+294276-12-31T23:59:59.999999Z")));
        keeps((s, v) -> s.duration = v, s -> s.duration, List.of(Duration.ofDays(100_000_000)));
    }

    @Test
    @Covers("T3.1")
    void firstAndLastDatesAreKeptOrRefusedByName() {
        for (LocalDate date :
                List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(-4713, 11, 24), LocalDate.of(5_874_898, 1, 1))) {
            keptOrRefused("Specimen.day", specimen -> specimen.day = date, specimen -> specimen.day, date);
        }
        for (Instant instant : List.of(Instant.MIN, Instant.MAX, Instant.parse("+294277-01-01T00:00:00Z"))) {
            keptOrRefused("Specimen.instant", s -> s.instant = instant, s -> s.instant, instant);
        }
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        keptOrRefused("Specimen.duration", s -> s.duration = longest, s -> s.duration, longest);
    }

    private <T> void keptOrRefused(String name, Consumer<Specimen> with, Function<Specimen, @Nullable T> get, T value) {
        T found;
        try {
            found = stored(with, get);
        } catch (DataIntegrityViolationException refused) {
            assertThat(refused).hasMessageContaining(name + ": ").hasMessageContaining("inserting Specimen rows");
            return;
        }
        assertThat(found).isEqualTo(value);
    }

    @Test
    @Covers("T3.2")
    void zonedTimeKeepsItsInstant() {
        ZonedDateTime summer = ZonedDateTime.of(2025, 10, 26, 2, 30, 0, 0, ZoneId.of("Europe/Berlin"));
        ZonedDateTime found = Objects.requireNonNull(stored(s -> s.zoned = summer, s -> s.zoned));

        assertThat(found.toInstant()).isEqualTo(summer.toInstant());
    }

    @Test
    @Covers("T3.1")
    void finerTimeThanTheColumnKeepsIsCutInTheObjectToo() {
        Specimen specimen = new Specimen(next++);
        specimen.milli = LocalDateTime.of(2025, 12, 31, 23, 59, 59, 999_999_999);
        givenAll(specimen);

        assertThat(specimen.milli).isEqualTo(LocalDateTime.of(2025, 12, 31, 23, 59, 59, 999_000_000));
        assertInDatabase(other -> other.get(Specimen.class, specimen.id).milli).isEqualTo(specimen.milli);
    }

    @Test
    @Covers("T3.1")
    void nowIsTheSameInTheObjectAndItsRow() {
        Specimen specimen = new Specimen(next++);
        Instant now = Instant.ofEpochSecond(1_700_000_000, 123_456_789);
        specimen.instant = now;
        givenAll(specimen);

        assertThat(specimen.instant).isBetween(now.truncatedTo(ChronoUnit.MICROS), now);
        assertInDatabase(other -> other.get(Specimen.class, specimen.id).instant)
                .isEqualTo(specimen.instant);
    }

    @Test
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void statementWithAFinerTimeIsRefusedByName() {
        givenAll(new Specimen(1));
        LocalDateTime fine = LocalDateTime.of(2025, 1, 1, 0, 0, 0, 1);

        assertThatThrownBy(() -> factory.doInTransaction(session -> session.execute(
                        Sql.update(SPECIMEN).set(SPECIMEN.milli, fine).where(SPECIMEN.id.eq(1L)))))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("milli")
                .hasMessageContaining("truncatedTo");
    }

    @Test
    @Covers("T2.2")
    void decimalsWithTooManyDigitsAreRefusedAndNotRounded() {
        keeps(
                (s, v) -> s.price = v,
                s -> s.price == null ? null : s.price.setScale(2),
                List.of(new BigDecimal("-12345678.90")));
        for (String digits : List.of("1.005", "123456789.00", "1E+9")) {
            assertThatThrownBy(() -> stored(s -> s.price = new BigDecimal(digits), s -> s.price))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("Specimen.price: The number has more digits")
                    .hasMessageNotContaining(digits);
        }
    }

    @Test
    @Covers("T2.3")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void notANumberAndInfinitiesComeBack() {
        keeps(
                (s, v) -> s.ratio = v,
                s -> s.ratio,
                List.of(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Double.MIN_VALUE,
                        Double.MAX_VALUE));
    }

    @Test
    @Covers("T4.1")
    void textOfAnyScriptComesBack() {
        keeps(
                (s, v) -> s.text = v,
                s -> s.text,
                List.of(
                        "",
                        "👩‍👩‍👧 日本 e\u0301",
                        "\u05E9\u05DC\u05D5\u05DD \u202E",
                        "\uFFFE\uFFFF",
                        "\uD83D\uDE00".repeat(50)));
    }

    @Test
    @Covers("T4.1")
    void textThatNoDatabaseStoresIsRefusedByNameOnEveryWay() {
        for (String text : List.of("secret\0", "\uD800secret", "secret\uDC00")) {
            refused("Specimen.text", () -> stored(s -> s.text = text, s -> s.text));
            refused("Specimen.text", () -> manyStored(s -> s.text = text, s -> s.text));
            refused(
                    "Specimen.address",
                    () -> stored(s -> s.address = new Specimen.Address(text, null, List.of()), s -> s));
            refused("Specimen.items", () -> stored(s -> s.items = List.of(Map.of(text, 1)), s -> s));
            refused(
                    "Specimen.text",
                    () -> inDatabase(session -> session.query(SPECIMEN)
                            .where(SPECIMEN.text.eq(text))
                            .list()));
            refused(
                    "Specimen.text",
                    () -> inDatabase(session -> session.query(SPECIMEN)
                            .where(SPECIMEN.text.in(List.of("a", text)))
                            .list()));
        }
    }

    private static void refused(String name, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(name + ": ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void valuesOfTheJdkComeBack() throws UnknownHostException {
        keeps((s, v) -> s.zone = v, s -> s.zone, List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("+05:30")));
        keeps((s, v) -> s.currency = v, s -> s.currency, List.of(Currency.getInstance("EUR")));
        keeps((s, v) -> s.locale = v, s -> s.locale, List.of(Locale.GERMANY, Locale.ROOT));
        keeps((s, v) -> s.link = v, s -> s.link, List.of(URI.create("https://example.org/a?b=c#d")));
        keeps(
                (s, v) -> s.host = v,
                s -> s.host,
                List.of(
                        InetAddress.getByName("10.0.0.1"),
                        InetAddress.getByName("::1"),
                        InetAddress.getByName("2001:db8::ff")));
    }

    @Test
    @Covers({"T6.1", "T6.3"})
    void enumsComeBack() {
        keeps((s, v) -> s.mood = v, s -> s.mood, List.of(Specimen.Mood.HAPPY, Specimen.Mood.SAD));
        keeps((s, v) -> s.mark = v, s -> s.mark, List.of(Specimen.Mood.HAPPY));
    }

    @Test
    @Covers("T6.3")
    @OnlyOn(Setup.POSTGRESQL)
    void nativeEnumIsATypeOfTheDatabaseAndFoundByItsConstants() {
        Specimen happy = new Specimen(next++);
        happy.mood = Specimen.Mood.HAPPY;
        givenAll(happy, new Specimen(next++));

        assertThat(scalar("select data_type || ' ' || udt_name from information_schema.columns"
                        + " where table_name = 'specimen' and column_name = 'mood'"))
                .isEqualTo("USER-DEFINED mood");
        List<Specimen> found = inDatabase(session -> session.query(SPECIMEN)
                .where(SPECIMEN.mood.in(List.of(Specimen.Mood.HAPPY)).and(SPECIMEN.mood.eq(Specimen.Mood.HAPPY)))
                .list());

        assertThat(found).extracting(specimen -> specimen.id).containsExactly(happy.id);
    }

    @Test
    @Covers("T6.4")
    void unknownConstantInTheDatabaseIsRefusedNamingEnumAndColumn() {
        givenAll(new Specimen(1));
        lab.database().execute("update specimen set mark = 'BORED'");

        assertThatThrownBy(() -> inDatabase(other -> other.get(Specimen.class, 1L)))
                .isInstanceOf(DataRetrievalFailureException.class)
                .hasMessageContaining("Specimen.mark: ")
                .hasMessageContaining(Specimen.Mood.class.getName())
                .hasMessageContaining("SAD, HAPPY")
                .message()
                .containsIgnoringCase("column mark");
    }

    @Test
    @Covers("T8.1")
    void recordsMapsAndTreesComeBackFromJson() {
        keeps(
                (s, v) -> s.address = v,
                s -> s.address,
                List.of(
                        new Specimen.Address("Main \"street\" 'n' \\ \n", null, List.of("a", "日本")),
                        new Specimen.Address("", "Berlin", List.of())));
        keeps(
                (s, v) -> s.items = v,
                s -> s.items,
                List.<List<Map<String, Object>>>of(List.of(), List.of(Map.of("a", 1, "b", List.of("x")), Map.of())));
        keeps(
                (s, v) -> s.tree = v,
                s -> s.tree,
                List.of(JSON.readTree("{\"a\":[1,2.5,null,true,\"x\"]}"), JSON.readTree("\"text\"")));
    }

    @Test
    @Covers("T8.2")
    void nullOfJsonIsNotNullOfSql() {
        JsonNode none = JSON.getNodeFactory().nullNode();
        JsonNode ofJson = stored(s -> s.tree = none, s -> s.tree);
        JsonNode ofSql = stored(s -> {}, s -> s.tree);

        assertThat((Object) ofJson).isEqualTo(none);
        assertThat((Object) ofSql).isNull();
        assertThat(scalar("select count(*) from specimen where tree is null")).isEqualTo("1");
    }

    @Test
    @Covers("T8.4")
    void changesDeepInsideJsonAreSeen() {
        Specimen specimen = new Specimen(next++);
        specimen.settings = new Specimen.Settings();
        specimen.items = new ArrayList<>(List.of(new HashMap<>(Map.of("n", 1))));
        specimen.tree = JSON.createObjectNode().put("x", 1);
        givenAll(specimen);

        List<String> statements = sql.of(() -> given(other -> {
            Specimen found = other.get(Specimen.class, specimen.id);
            Objects.requireNonNull(found.settings).sizes.put("font", 12);
            Objects.requireNonNull(found.items).get(0).put("n", 2);
            ((ObjectNode) Objects.requireNonNull(found.tree)).put("x", 2);
        }));

        assertThat(statements).containsExactly("select specimen", "update specimen set settings, items, tree");
        Specimen found = inDatabase(other -> other.get(Specimen.class, specimen.id));
        assertThat(Objects.requireNonNull(found.settings).sizes).containsEntry("font", 12);
        assertThat(found.items).isEqualTo(List.of(Map.of("n", 2)));
        assertThat((Object) found.tree).isEqualTo(JSON.createObjectNode().put("x", 2));
    }

    @Test
    @Covers("T8.4")
    void unchangedJsonIsNotWritten() {
        Specimen specimen = new Specimen(next++);
        specimen.settings = new Specimen.Settings();
        specimen.bytes = new byte[] {1, 2};
        specimen.period = Period.ofMonths(14);
        givenAll(specimen);

        List<String> statements = sql.of(() -> given(other -> {
            Specimen found = other.get(Specimen.class, specimen.id);
            found.settings = new Specimen.Settings();
            found.bytes = new byte[] {1, 2};
            found.period = Period.of(1, 2, 0);
        }));

        assertThat(statements).containsExactly("select specimen");
    }

    @Test
    @Covers("T8.4")
    void rollbackRestoresWhatWasInsideJson() {
        Specimen specimen = new Specimen(next++);
        specimen.settings = new Specimen.Settings();
        session.add(specimen);
        session.flush();
        Savepoint savepoint = session.savepoint();
        specimen.settings.theme = "dark";
        session.flush();
        savepoint.rollback();

        assertThat(Objects.requireNonNull(specimen.settings).theme).isEqualTo("light");
    }

    @Test
    @Covers("T4.2")
    void bytesComeBack() {
        keeps((s, v) -> s.bytes = v, s -> s.bytes, List.of(new byte[0], new byte[] {0, -1, 127}));
    }
}
