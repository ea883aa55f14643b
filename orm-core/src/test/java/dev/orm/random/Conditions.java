package dev.orm.random;

import dev.orm.sql.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Random conditions over the columns in reach. */
final class Conditions {

    private final Dice dice;
    private final List<Term> columns;

    Conditions(Dice dice, List<Term> columns) {
        this.dice = dice;
        this.columns = columns;
    }

    /** A condition that many rows meet, so that results are seldom empty. */
    Check wide(int depth) {
        if (depth == 0 || dice.oneIn(3)) {
            return leaf(dice.of(columns));
        }
        return switch (dice.below(5)) {
            case 0 -> wide(depth - 1).and(wide(depth - 1));
            case 1 -> wide(depth - 1).not();
            default -> wide(depth - 1).or(wide(depth - 1));
        };
    }

    Check leaf(Term column) {
        if (dice.oneIn(6)) {
            return new Check(column.sql().isNotNull(), env -> column.in(env) != null);
        }
        return switch (column.kind()) {
            case WHOLE -> whole(column);
            case DECIMAL -> decimal(column);
            case TEXT -> text(column);
            case DATE -> date(column);
            case BOOL -> new Check(column.bool(), env -> (Boolean) column.in(env));
        };
    }

    private Check whole(Term column) {
        long value = dice.whole();
        long other = dice.whole();
        return switch (dice.below(8)) {
            case 0 -> check(column, column.whole().ne(value), Long.class, found -> found != value);
            case 1 -> check(column, column.whole().gt(value), Long.class, found -> found > value);
            case 2 -> check(column, column.whole().le(value), Long.class, found -> found <= value);
            case 3 ->
                check(
                        column,
                        column.whole().between(value, other),
                        Long.class,
                        found -> found >= value && found <= other);
            case 4 ->
                check(
                        column,
                        column.whole().plus(value).times(2).ge(other),
                        Long.class,
                        found -> (found + value) * 2 >= other);
            case 5 ->
                check(
                        column,
                        column.whole().in(value, other, 3),
                        Long.class,
                        found -> found == value || found == other || found == 3);
            case 6 -> check(column, column.whole().modulo(3).ne(1), Long.class, found -> found % 3 != 1);
            default -> compared(column, dice.of(same(Kind.WHOLE)));
        };
    }

    private Check compared(Term left, Term right) {
        return new Check(
                left.whole().ge(right.whole()),
                env -> compare(left.in(env), right.in(env), (a, b) -> (Long) a >= (Long) b));
    }

    private Check decimal(Term column) {
        BigDecimal value = dice.decimal();
        return switch (dice.below(3)) {
            case 0 -> check(column, column.decimal().gt(value), BigDecimal.class, found -> found.compareTo(value) > 0);
            case 1 ->
                check(
                        column,
                        column.decimal().times(value).lt(BigDecimal.TEN),
                        BigDecimal.class,
                        found -> found.multiply(value).compareTo(BigDecimal.TEN) < 0);
            default ->
                check(column, column.decimal().eq(value).not(), BigDecimal.class, found -> found.compareTo(value) != 0);
        };
    }

    private Check text(Term column) {
        String value = dice.text();
        return switch (dice.below(6)) {
            case 0 -> check(column, column.text().contains(value), String.class, found -> found.contains(value));
            case 1 -> check(column, column.text().startsWith(value), String.class, found -> found.startsWith(value));
            case 2 -> check(column, column.text().ne(value), String.class, found -> !found.equals(value));
            case 3 -> check(column, column.text().upper().eq("ADA").not(), String.class, found -> !found.equals("ada"));
            case 4 -> check(column, column.text().length().gt(3), String.class, found -> found.length() > 3);
            default ->
                check(
                        column,
                        column.text().notIn(List.of(value, "bob")),
                        String.class,
                        found -> !found.equals(value) && !found.equals("bob"));
        };
    }

    private Check date(Term column) {
        LocalDate value = dice.date();
        return switch (dice.below(3)) {
            case 0 -> check(column, column.date().ge(value), LocalDate.class, found -> !found.isBefore(value));
            case 1 -> check(column, column.date().year().ne(2025), LocalDate.class, found -> found.getYear() != 2025);
            default -> check(column, column.date().lt(value).not(), LocalDate.class, found -> !found.isBefore(value));
        };
    }

    private List<Term> same(Kind kind) {
        return columns.stream().filter(column -> column.kind() == kind).toList();
    }

    private static <T> Check check(Term column, Condition sql, Class<T> type, Predicate<T> holds) {
        return new Check(sql, env -> {
            Object found = column.in(env);
            return found == null ? null : holds.test(type.cast(found));
        });
    }

    static @Nullable Boolean compare(
            @Nullable Object left, @Nullable Object right, BiFunction<Object, Object, Boolean> holds) {
        return left == null || right == null ? null : holds.apply(left, right);
    }
}
