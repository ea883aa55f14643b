package dev.orm.session;

import static dev.orm.session.Basket_.BASKET;
import static dev.orm.session.Stay_.STAY;
import static dev.orm.sql.Func.unnest;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.mapping.MappingRegistry;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.RangeOperators;
import dev.orm.sql.Row2;
import dev.orm.sql.Select;
import dev.orm.sql.TableFunction;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.testing.Covers;
import dev.orm.type.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Arrays in columns, where the database has them. */
@OnEachSetup(only = {Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
final class ArrayTests extends SessionTest {

    ArrayTests(Lab lab) {
        super(lab, Basket.class);
    }

    /** One row is written by parameters, several by arrays of arrays. */
    private <T> void keeps(Consumer<Basket> with, Function<Basket, @Nullable T> get, T value) {
        Basket one = new Basket(1);
        Basket two = new Basket(2);
        Basket three = new Basket(3);
        with.accept(one);
        givenAll(one);
        with.accept(two);
        givenAll(two, three);
        given(other -> other.query(BASKET).list().forEach(with));

        List<Basket> found = inDatabase(other -> other.query(BASKET).list());
        assertThat(found)
                .hasSize(3)
                .allSatisfy(basket -> assertThat((Object) get.apply(basket)).isEqualTo(value));
    }

    @Test
    @Covers("T9.1")
    void textsComeBackWhateverTheyHold() {
        List<String> hostile =
                new ArrayList<>(Arrays.asList("", "NULL", null, "a,b", "{}", "\"", "\\", "'", " x ", "日本\n"));
        keeps(basket -> basket.names = hostile, basket -> basket.names, hostile);
    }

    @Test
    @Covers("T9.1")
    void emptyArrayIsNotNull() {
        keeps(basket -> basket.names = new ArrayList<>(), basket -> basket.names, List.of());
    }

    @Test
    @Covers("T9.1")
    void primitivesComeBack() {
        int[] extremes = {Integer.MIN_VALUE, 0, Integer.MAX_VALUE};
        keeps(basket -> basket.numbers = extremes, basket -> basket.numbers, extremes);
    }

    @Test
    @Covers("T9.1")
    void setsComeBack() {
        Set<UUID> keys = Set.of(new UUID(0, 0), new UUID(-1, 7));
        keeps(basket -> basket.keys = keys, basket -> basket.keys, keys);
    }

    @Test
    @Covers("T9.1")
    void datesNumbersDurationsAndConstantsComeBack() {
        List<LocalDate> days = List.of(LocalDate.of(-43, 3, 15), LocalDate.of(2024, 2, 29));
        keeps(basket -> basket.days = days, basket -> basket.days, days);
        given(other -> other.query(BASKET).list().forEach(other::delete));
        List<Basket.Fruit> fruits = List.of(Basket.Fruit.PEAR, Basket.Fruit.APPLE);
        keeps(basket -> basket.fruits = fruits, basket -> basket.fruits, fruits);
        given(other -> other.query(BASKET).list().forEach(other::delete));
        List<BigDecimal> prices = List.of(new BigDecimal("1.5"), new BigDecimal("-123456789.25"));
        keeps(basket -> basket.prices = prices, basket -> basket.prices, prices);
        given(other -> other.query(BASKET).list().forEach(other::delete));
        List<Duration> times = List.of(Duration.ofSeconds(-5), Duration.ofDays(400));
        keeps(basket -> basket.times = times, basket -> basket.times, times);
    }

    @Test
    @Covers("T9.1")
    void arraysOfArraysComeBack() {
        List<List<Integer>> grid = List.of(List.of(1, 2), List.of(3, 4));
        keeps(basket -> basket.grid = grid, basket -> basket.grid, grid);
    }

    @Test
    @Covers("T9.1")
    void objectsAndBytesComeBack() {
        Boolean[] answers = {true, null, false};
        keeps(basket -> basket.answers = answers, basket -> basket.answers, answers);
        given(other -> other.query(BASKET).list().forEach(other::delete));
        Basket basket = new Basket(9);
        basket.blobs = List.of(new byte[] {0, -1}, new byte[0]);
        givenAll(basket);
        List<byte[]> found = Objects.requireNonNull(inDatabase(other -> other.get(Basket.class, 9L).blobs));
        assertThat(found.get(0)).containsExactly(0, -1);
        assertThat(found.get(1)).isEmpty();
    }

    @Test
    @Covers("Q17.1")
    void elementsOfAnAttributeAreRowsOfTheirFamily() {
        Basket basket = new Basket(1);
        basket.names = Arrays.asList("pear", null, "fig");
        basket.prices = List.of(new BigDecimal("1.5"), new BigDecimal("2"));
        givenAll(basket, new Basket(2));
        TableFunction names = unnest("name", BASKET.names);
        TableFunction prices = unnest("price", BASKET.prices);

        Select<Row2<Long, String>> upper = select(
                        BASKET.id, names.text("element").upper())
                .from(BASKET)
                .crossJoin(names)
                .where(names.text("element").startsWith("p"));
        if (!lab.isPostgresql()) {
            assertThatThrownBy(() -> inDatabase(other -> other.execute(upper)))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("given columns of the sources before it is not available on H2");
            return;
        }
        List<Row2<Long, String>> found = inDatabase(other -> other.execute(upper));
        assertThat(found).containsExactly(new Row2<>(1L, "PEAR"));
        List<BigDecimal> sums = inDatabase(other -> other.execute(
                select(sum(prices.decimal("element"))).from(BASKET).crossJoin(prices)));
        assertThat(sums.get(0)).isEqualByComparingTo("3.5");
    }

    @Test
    @Covers("T9.2")
    void sliceIsAnArray() {
        Basket basket = new Basket(1);
        basket.names = List.of("a", "b", "c");
        givenAll(basket);

        List<Row2<Integer, String>> found = inDatabase(other -> other.execute(select(
                BASKET.names.slice(1, 3).length(),
                BASKET.names.slice(1, 3).as("part").get(1))));
        assertThat(found).containsExactly(new Row2<>(2, "c"));
    }

    @Test
    void changeInsideAListIsSeen() {
        Basket basket = new Basket(1);
        basket.names = new ArrayList<>(List.of("a"));
        givenAll(basket);

        assertThat(sql.of(() -> given(other -> Objects.requireNonNull(other.get(Basket.class, 1L).names)
                        .add("b"))))
                .containsExactly("select basket", "update basket set names");
        assertInDatabase(other -> other.get(Basket.class, 1L).names).isEqualTo(List.of("a", "b"));
    }

    @Test
    void textInAnArrayThatCannotBeStoredIsRefusedByName() {
        Basket basket = new Basket(1);
        basket.names = List.of("secret\0");

        assertThatThrownBy(() -> givenAll(basket))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("Basket.names: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    @OnlyOn(Setup.POSTGRESQL)
    void rangesAreAttributesWhereTheDatabaseHasThem() {
        MappingRegistry stays = MappingRegistry.of(Stay.class);
        stays.metaData().createAll(lab.engine());
        Range<LocalDate> may = Range.closedOpen(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 6, 1));
        lab.factory(stays).doInTransaction(other -> other.addAll(List.of(new Stay(1, may), new Stay(2, may))));

        List<Stay> found = lab.factory(stays)
                .inTransaction(other -> other.query(STAY)
                        .where(STAY.nights.with(RangeOperators::of).contains(LocalDate.of(2024, 5, 31)))
                        .list());

        assertThat(found).hasSize(2).allSatisfy(stay -> assertThat(stay.nights).isEqualTo(may));
    }

    private void givenNames() {
        Basket basket = new Basket(1);
        basket.names = List.of("a", "b", "c");
        basket.numbers = new int[] {7, 7};
        givenAll(basket, new Basket(2));
    }

    private <T> @Nullable T of(Expression<T> expression) {
        return inDatabase(other -> other.execute(select(expression).from(BASKET).where(BASKET.id.eq(1L)))
                .get(0));
    }

    private List<Long> where(Condition condition) {
        return inDatabase(other -> other.execute(select(BASKET.id).from(BASKET).where(condition)));
    }

    @Test
    @Covers("T9.2")
    void elementsCountFromZero() {
        givenNames();

        assertThat(of(BASKET.names.get(0))).isEqualTo("a");
        assertThat(of(BASKET.names.get(3))).isNull();
        assertThat(of(BASKET.names.length())).isEqualTo(3);
        assertThatThrownBy(() -> BASKET.names.get(-1)).hasMessageContaining("begin at 0");
    }

    @Test
    @Covers("T9.2")
    void sliceEndsBeforeItsSecondPosition() {
        givenNames();

        assertThat(of(BASKET.names.slice(1, 3))).isEqualTo(List.of("b", "c"));
        assertThat(of(BASKET.names.slice(1, 9))).isEqualTo(List.of("b", "c"));
        assertThat(of(BASKET.names.slice(5, 9))).isEqualTo(List.of());
        assertThatThrownBy(() -> BASKET.names.slice(2, 2)).hasMessageContaining("holds nothing");
    }

    @Test
    @Covers("T9.3")
    void arraysAreSearched() {
        givenNames();

        assertThat(where(BASKET.names.contains("b"))).containsExactly(1L);
        assertThat(where(BASKET.names.contains("z"))).isEmpty();
        assertThat(where(BASKET.names.containsAll(List.of("c", "a")))).containsExactly(1L);
        assertThat(where(BASKET.names.containsAll(List.of("c", "z")))).isEmpty();
        assertThat(where(BASKET.names.overlaps(List.of("z", "a")))).containsExactly(1L);
        assertThat(where(BASKET.names.overlaps(List.of("z")))).isEmpty();
        assertThat(where(BASKET.numbers.containsOnly(7))).containsExactly(1L);
        assertThat(where(BASKET.names.eq(List.of("a", "b", "c")))).containsExactly(1L);
    }
}
