package dev.orm.sql;

import static dev.orm.sql.Sheet.*;
import static dev.orm.sql.Sql.avg;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.sum;
import static dev.orm.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.orm.engine.Engine;
import dev.orm.engine.EngineConnection;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataRetrievalFailureException;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
final class ArithmeticTests {

    private static final BigDecimal TWO = new BigDecimal("2");

    private Sheet sheet;

    @BeforeEach
    void open(TestDatabase database) {
        sheet = new Sheet(database);
    }

    @AfterEach
    void close() {
        sheet.close();
    }

    private void assertDecimals(Expression<BigDecimal> expression, String... values) {
        assertThat(sheet.values(expression))
                .usingElementComparator((a, b) -> a == null || b == null ? (a == b ? 0 : 1) : a.compareTo(b))
                .containsExactly(new BigDecimal(values[0]), new BigDecimal(values[1]), new BigDecimal(values[2]), null);
    }

    @Test
    @Covers("Q21.1")
    void wholeNumbersAreComputedAlike() {
        sheet.assertSql(N.plus(1).times(I), "(s.n + ?) * s.i");
        assertThat(sheet.values(N.plus(1).times(I))).containsExactly(24L, -18L, 126L, null);
        assertThat(sheet.values(N.minus(I))).containsExactly(4L, -10L, 14L, null);
    }

    @Test
    @Covers("Q21.1")
    void decimalsAreComputedAlike() {
        sheet.assertSql(D.plus(N), "s.d + s.n");
        assertDecimals(D.plus(N), "8.5", "-4.5", "30");
        assertDecimals(D.times(D).minus(new BigDecimal("0.25")), "2", "6", "99.75");
        assertDecimals(N.plus(new BigDecimal("0.5")), "7.5", "-6.5", "20.5");
        assertDecimals(N.minus(new BigDecimal("0.5")), "6.5", "-7.5", "19.5");
    }

    @Test
    @Covers("Q21.2")
    void divisionOfWholeNumbersKeepsTheFraction() {
        sheet.assertSql(
                N.dividedBy(2),
                "s.n * 1.0 / ?",
                Map.of(
                        "H2",
                        "cast(s.n * 1.0 as decfloat(60)) / cast(? as decfloat(60))",
                        "SQLite",
                        "s.n * 1.0 * 1.0 / ?"));
        assertDecimals(N.dividedBy(2), "3.5", "-3.5", "10");
        assertDecimals(N.dividedBy(value(2L)), "3.5", "-3.5", "10");
        assertDecimals(N.dividedBy(TWO), "3.5", "-3.5", "10");
        assertDecimals(N.dividedBy(D.times(TWO)), "2.3333333333333333", "-1.4", "1");
    }

    private void assertDecimals(DecimalExpression quotient, String first, String second, String third) {
        assertThat(sheet.values(quotient).subList(0, 3))
                .zipSatisfy(
                        List.of(first, second, third),
                        (found, wanted) ->
                                assertThat(found).isCloseTo(new BigDecimal(wanted), within(new BigDecimal("1e-14"))));
    }

    @Test
    @Covers("Q21.2")
    void divisionOfDecimalsIsNeverThatOfWholeNumbers() {
        assertDecimals(D.dividedBy(TWO), "0.75", "1.25", "5");
        assertDecimals(D.dividedBy(4), "0.375", "0.625", "2.5");
        assertDecimals(D.dividedBy(N), "0.21428571428571428", "-0.35714285714285714", "0.5");
        assertDecimals(D.dividedBy(D), "1", "1", "1");
    }

    @Test
    void quotientsHaveABoundedNumberOfDigits() {
        assertThat(sheet.value(D.dividedBy(new BigDecimal("3")), 1))
                .satisfies(quotient -> assertThat(quotient.precision()).isLessThan(70));
    }

    @Test
    void quotientsAndAveragesOfDecimalsWithoutPrecisionHaveABoundedNumberOfDigitsToo() {
        DecimalExpression third =
                Func.asDecimal(D.times(TWO).cast(SqlTypes.DECIMAL)).dividedBy(new BigDecimal("9"));
        assertThat(sheet.value(third, 1).precision()).isLessThan(100);
        assertThat(sheet.list(select(avg(third))).get(0).precision()).isLessThan(100);
        assertThat(sheet.list(select(avg(third).distinct())).get(0).precision()).isLessThan(100);
    }

    @Test
    @Covers("Q21.2")
    void quotientRoundsTowardsZeroAndFloorDivDown() {
        sheet.assertSql(N.quotient(2), "s.n / ?");
        assertThat(sheet.values(N.quotient(2))).containsExactly(3L, -3L, 10L, null);
        assertThat(sheet.values(N.quotient(I))).containsExactly(2L, -2L, 3L, null);
        assertThat(sheet.values(N.floorDiv(2))).containsExactly(3L, -4L, 10L, null);
        assertThat(sheet.values(N.floorDiv(I))).containsExactly(2L, -3L, 3L, null);
        assertThat(sheet.values(N.floorDiv(-2))).containsExactly(-4L, 3L, -10L, null);
    }

    private static final Table LEDGER = Table.builder("ledger")
            .column(Column.builder("id", SqlTypes.LONG).build())
            .column(Column.builder("b", SqlTypes.BIG_INTEGER).build())
            .primaryKey("id")
            .build();

    private static final WholeColumn<Table, BigInteger> B = LEDGER.whole("b", BigInteger.class);

    private static List<List<?>> ofLedger(TestDatabase database, String dividend, WholeExpression<?>... computed) {
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        MetaData.of(List.of(LEDGER), List.of()).createAll(engine);
        return engine.inTransaction(connection -> {
            BigInteger number = new BigInteger(dividend);
            connection.execute(insertInto(LEDGER)
                    .columns(LEDGER.whole("id", Long.class), B)
                    .values(1L, number)
                    .values(2L, number.negate()));
            List<List<?>> results = new ArrayList<>();
            for (WholeExpression<?> expression : computed) {
                results.add(connection
                        .execute(select(expression)
                                .orderBy(LEDGER.whole("id", Long.class).asc()))
                        .all());
            }
            return results;
        });
    }

    private static List<BigInteger> integers(String... values) {
        return Stream.of(values).map(BigInteger::new).toList();
    }

    @Test
    @Covers("Q21.2")
    void quotientsOfBigIntegersAreWholeToo(TestDatabase database) {
        assertThat(ofLedger(
                        database,
                        "7",
                        B.quotient(2),
                        B.floorDiv(2),
                        B.floorDiv(-2),
                        B.quotient(2).plus(1)))
                .containsExactly(integers("3", "-3"), integers("3", "-4"), integers("-4", "3"), integers("4", "-2"));
        assertThat(ofLedger(
                        database,
                        "7",
                        B.quotient(B.plus(1)),
                        B.floorDiv(B.times(-2)),
                        value(15).quotient(B)))
                .containsExactly(List.of(0L, 1L), List.of(-1L, -1L), List.of(2L, -2L));
    }

    @Test
    @Covers("Q21.2")
    @NotOn(value = DatabaseProduct.SQLITE, because = "it keeps 15 digits of a decimal number")
    void quotientsOfBigIntegersAreExact(TestDatabase database) {
        assertThat(ofLedger(database, "123456789012345678901234567899", B.quotient(10), B.floorDiv(10)))
                .containsExactly(
                        integers("12345678901234567890123456789", "-12345678901234567890123456789"),
                        integers("12345678901234567890123456789", "-12345678901234567890123456790"));
    }

    @Test
    @Covers("Q21.2")
    void floorDivIsExactForLongNumbers() {
        WholeExpression<Long> great = value(Long.MAX_VALUE - 1);
        assertThat(sheet.value(great.floorDiv(Long.MAX_VALUE), 1)).isEqualTo(0L);
        assertThat(sheet.value(great.negate().floorDiv(Long.MAX_VALUE), 1)).isEqualTo(-1L);
    }

    @Test
    @Covers("Q21.3")
    void remaindersHaveTheSignOfTheDividend() {
        sheet.assertSql(N.modulo(4), "mod(s.n, ?)", Map.of("SQLite", "(s.n % ?)"));
        assertThat(sheet.values(N.modulo(4))).containsExactly(3L, -3L, 0L, null);
        assertThat(sheet.values(N.modulo(I))).containsExactly(1L, -1L, 2L, null);
        assertDecimals(D.modulo(new BigDecimal("0.7")), "0.1", "0.4", "0.2");
        assertDecimals(D.modulo(D.plus(BigDecimal.ONE)), "1.5", "2.5", "10");
    }

    @Test
    @Covers("Q21.3")
    void bitsAreCombined() {
        sheet.assertSql(N.bitAnd(3), "s.n & ?", Map.of("H2", "bitand(s.n, cast(? as bigint))"));
        sheet.assertSql(
                N.bitXor(5).times(2),
                "(s.n # ?) * ?",
                Map.of("H2", "(bitxor(s.n, cast(? as bigint))) * ?", "SQLite", "((s.n | ?) - (s.n & ?)) * ?"));
        assertThat(sheet.values(N.bitAnd(3))).containsExactly(3L, 1L, 0L, null);
        assertThat(sheet.values(N.bitOr(8))).containsExactly(15L, -7L, 28L, null);
        assertThat(sheet.values(N.bitXor(I))).containsExactly(4L, -6L, 18L, null);
        assertThat(sheet.values(N.bitXor(5).plus(1))).containsExactly(3L, -3L, 18L, null);
        assertThat(sheet.values(N.bitNot())).containsExactly(-8L, 6L, -21L, null);
        assertThat(sheet.values(I.bitNot().plus(1))).containsExactly(-3, -3, -6, null);
    }

    @Test
    @Covers("Q21.3")
    void bitsAreMoved() {
        assertThat(sheet.values(N.shiftLeft(2))).containsExactly(28L, -28L, 80L, null);
        assertThat(sheet.values(N.shiftRight(1))).containsExactly(3L, -4L, 10L, null);
        assertThat(sheet.values(N.bitAnd(7).bitOr(16).shiftLeft(1))).containsExactly(46L, 34L, 40L, null);
    }

    @Test
    @Covers("Q21.4")
    void twoSignsInARowNeverBeginAComment() {
        sheet.assertSql(N.negate(), "-s.n");
        sheet.assertSql(N.negate().negate(), "-(-s.n)");
        sheet.assertSql(N.minus(N.negate()), "s.n - -s.n");
        sheet.assertSql(D.plus(BigDecimal.ONE).negate(), "-(s.d + ?)");
        assertThat(sheet.values(N.minus(N.negate()))).containsExactly(14L, -14L, 40L, null);
        assertThat(sheet.value(value(-5L).negate().negate(), 1)).isEqualTo(-5L);
        assertDecimals(D.negate(), "-1.5", "-2.5", "-10");
        assertThat(sheet.values(F.negate())).containsExactly(-0.5, -1.5, -2.5, null);
    }

    @Test
    @Covers("Q21.4")
    void operatorsOfOneRankGroupFromTheLeft() {
        sheet.assertSql(N.minus(1).minus(N.minus(2)), "s.n - ? - (s.n - ?)");
        sheet.assertSql(N.times(2).quotient(3).times(4), "s.n * ? / ? * ?");
        sheet.assertSql(N.times(N.quotient(I)), "s.n * (s.n / s.i)");
        assertThat(sheet.values(N.minus(1).minus(N.minus(2)))).containsExactly(1L, 1L, 1L, null);
        assertThat(sheet.values(N.times(N.quotient(I)))).containsExactly(14L, 14L, 60L, null);
    }

    @Test
    @Covers("Q16.2")
    void mathematicalFunctionsAgree() {
        assertThat(sheet.values(N.abs())).containsExactly(7L, 7L, 20L, null);
        assertThat(sheet.values(N.sign())).containsExactly(1, -1, 1, null);
        assertThat(sheet.values(D.sign())).containsExactly(1, 1, 1, null);
        assertThat(sheet.values(N.power(2))).containsExactly(49.0, 49.0, 400.0, null);
        assertThat(sheet.values(D.power(I.toFloating()).round(3))).containsExactly(3.375, 15.625, 1_000_000.0, null);
        assertThat(sheet.values(N.abs().plus(2).sqrt())).containsExactly(3.0, 3.0, Math.sqrt(22), null);
        assertThat(sheet.values(F.exp().ln().round(6))).containsExactly(0.5, 1.5, 2.5, null);
        assertThat(sheet.value(Func.pi(), 1)).isEqualTo(Math.PI);
    }

    @Test
    @Covers("Q16.2")
    void numbersAreRoundedAlike() {
        assertDecimals(D.floor(), "1", "2", "10");
        assertDecimals(D.ceil(), "2", "3", "10");
        assertDecimals(D.round(0), "2", "3", "10");
        assertDecimals(D.abs().round(1), "1.5", "2.5", "10");
        assertThat(sheet.values(F.round(0))).containsExactly(1.0, 2.0, 3.0, null);
        assertThat(sheet.values(F.floor())).containsExactly(0.0, 1.0, 2.0, null);
        assertThat(sheet.values(F.ceil())).containsExactly(1.0, 2.0, 3.0, null);
        sheet.assertSql(
                F.round(1),
                "round(s.f, ?)",
                Map.of("PostgreSQL", "cast(round(cast(s.f as numeric), ?) as double precision)"));
    }

    @Test
    @Covers("Q16.2")
    void familiesTurnIntoEachOther() {
        assertThat(sheet.values(N.toFloating())).containsExactly(7.0, -7.0, 20.0, null);
        assertDecimals(F.toDecimal(), "0.5", "1.5", "2.5");
        assertThat(sheet.values(F.plus(N))).containsExactly(7.5, -5.5, 22.5, null);
        assertThat(sheet.values(F.dividedBy(2).abs())).containsExactly(0.25, 0.75, 1.25, null);
    }

    @Test
    @Covers("Q21.2")
    void sumsAreDividedAsTheWholeNumbersTheyAre() {
        sheet.assertSql(
                sum(N).quotient(3), "cast(sum(s.n) as bigint) / ?", Map.of("SQLite", "cast(sum(s.n) as integer) / ?"));
        assertThat(sheet.list(Sql.select(
                        sum(N).quotient(3), sum(N).plus(1).floorDiv(-2), sum(N).bitAnd(6), sum(N).modulo(7))))
                .containsExactly(new Row4<>(6L, -11L, 4L, 6L));
    }

    /** In this mode the driver writes the values into the text. */
    @Test
    @NotOn(
            value = {DatabaseProduct.H2, DatabaseProduct.SQLITE},
            because = "they have no such mode")
    void negativeValuesBesideOperatorsKeepTheirMeaningInTheSimpleQueryMode(TestDatabase database) {
        String separator = database.url().contains("?") ? "&" : "?";
        try (Engine engine = Engine.create(database.url() + separator + "preferQueryMode=simple");
                EngineConnection connection = engine.connect()) {
            assertThat(connection
                            .execute(Sql.select(
                                            N.minus(-5),
                                            value(-5L).negate(),
                                            N.times(-1).negate(),
                                            N.bitNot())
                                    .where(ID.eq(1)))
                            .all())
                    .containsExactly(new Row4<>(12L, 5L, 7L, -8L));
        }
    }

    @Test
    void roundingTakesValues() {
        DecimalExpression number = value(new BigDecimal("2.5"));
        sheet.assertSql(
                number.round(0),
                "round(?, ?)",
                Map.of("H2", "round(cast(? as decfloat(60)), ?)", "PostgreSQL", "round(cast(? as numeric), ?)"));
        assertThat(sheet.values(number.round(0)))
                .allSatisfy(rounded -> assertThat(rounded).isEqualByComparingTo("3"));
        assertThat(sheet.values(number.abs()))
                .allSatisfy(size -> assertThat(size).isEqualByComparingTo("2.5"));
    }

    @Test
    @NotOn(
            value = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL},
            because = "they refuse the sum")
    void aWholeNumberBeyondTheGreatestIsNotReadAsThat() {
        assertThat(sheet.values(value(Long.MAX_VALUE).minus(1))).containsOnly(Long.MAX_VALUE - 1);
        assertThat(sheet.values(value(Long.MIN_VALUE).plus(0))).containsOnly(Long.MIN_VALUE);
        assertThatThrownBy(() -> sheet.values(value(Long.MAX_VALUE).plus(1)))
                .isInstanceOf(DataRetrievalFailureException.class);
    }
}
